import type { GrowthRow } from "./growth.ts";

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = { left: 56, right: 16, top: 40, bottom: 44 };
const LINES = [
  { name: "rows per record", color: "#0176d3", of: (row: GrowthRow) => row.rowsPerRecord },
  { name: "scored pairs per record", color: "#ba0517", of: (row: GrowthRow) => row.scoredPerRecord },
] as const;

/** An SVG of rows and pairs over the number of profiles, both logarithmic; what is reckoned is dashed. */
export function plotGrowth(rows: readonly GrowthRow[]): string {
  const sizes = rows.map(({ profiles }) => Math.log10(profiles));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const highest = Math.ceil(Math.log10(Math.max(10, ...rows.flatMap((row) => LINES.map(({ of }) => of(row))))));
  const x = (profiles: number): number =>
    MARGIN.left + ((Math.log10(profiles) - least) / (most - least || 1)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value: number): number => {
    const share = Math.max(0, Math.log10(Math.max(1, value))) / highest;
    return HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom);
  };
  const grid = Array.from({ length: highest + 1 }, (_, power) => 10 ** power).map(
    (value) =>
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(value)}" y2="${y(value)}" stroke="#c9c9c9"/>` +
      `<text x="${MARGIN.left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  );
  const ticks = rows.map(
    ({ profiles }) =>
      `<text x="${x(profiles)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${profiles.toLocaleString("en")}</text>`,
  );
  const lines = LINES.map(({ name, color, of }, index) => {
    const measured = rows.filter(({ isReckoned }) => !isReckoned);
    const solid = points(measured, x, (row) => y(of(row)));
    const dashed = points(rows.slice(-2), x, (row) => y(of(row)));
    const legend = MARGIN.left + index * 190;
    return (
      `<polyline points="${solid}" fill="none" stroke="${color}" stroke-width="2"/>` +
      `<polyline points="${dashed}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="5 4"/>` +
      rows.map((row) => `<circle cx="${x(row.profiles)}" cy="${y(of(row))}" r="3.5" fill="${color}"/>`).join("") +
      `<rect x="${legend}" y="14" width="12" height="12" fill="${color}"/><text x="${legend + 18}" y="24">${name}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    "<title>Rows and scored pairs per record as profiles grow; dashed: reckoned from key frequencies</title>",
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    ...grid,
    ...ticks,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle">profiles</text>`,
    ...lines,
    "</svg>\n",
  ].join("\n");
}

function points(rows: readonly GrowthRow[], x: (profiles: number) => number, y: (row: GrowthRow) => number): string {
  return rows.map((row) => `${x(row.profiles).toFixed(1)},${y(row).toFixed(1)}`).join(" ");
}
