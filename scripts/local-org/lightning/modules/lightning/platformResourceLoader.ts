const loaded = new Map<string, Promise<void>>();

export function loadScript(_self: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement("script"), { src: url }));
}

export function loadStyle(_self: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement("link"), { rel: "stylesheet", href: url }));
}

function once(url: string, create: () => HTMLElement): Promise<void> {
  const known = loaded.get(url);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const element = create();
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(`The static resource ${url} could not be loaded`)));
    document.head.append(element);
  });
  loaded.set(url, loading);
  return loading;
}
