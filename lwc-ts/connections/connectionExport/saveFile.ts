/** Hands the person a text file; the byte order mark lets spreadsheets read CSV as UTF-8. */
export function saveFile(name: string, texts: readonly string[]): void {
  const mark = name.endsWith(".csv") ? ["\uFEFF"] : [];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([...mark, ...texts], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
