/** Places on a page of a PDF (ISO 32000-1, §8.3): matrices, and the straight lines among the paths drawn. */

export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];
export type Box = readonly [left: number, top: number, right: number, bottom: number];
/** A straight line that runs along or across the page. */
export type PdfRule = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];
export const everywhere: Box = [-Infinity, -Infinity, Infinity, Infinity];

const pathSteps: readonly number[] = [2, 2, 6, 4, 0];
const mostRules = 20_000;

/** Straight lines, and the sides of thin boxes, which many programs draw for lines. */
export function rulesOf(path: ArrayLike<number>, ctm: Matrix): readonly PdfRule[] {
  const rules: PdfRule[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let at = 0; at < path.length && rules.length < mostRules; ) {
    const step = path[at]!;
    const length = pathSteps[step];
    if (length === undefined) break;
    const [toX, toY] = step === 4 ? [startX, startY] : [path[at + length - 1]!, path[at + length]!];
    if (step === 0) [startX, startY] = [toX, toY];
    if (step === 1 || step === 4) rules.push(...ruleBetween(ctm, [x, y], [toX, toY]));
    [x, y] = [toX, toY];
    at += 1 + length;
  }
  return rules;
}

function ruleBetween(ctm: Matrix, from: Point, to: Point): readonly PdfRule[] {
  const [x0, y0] = applied(ctm, from);
  const [x1, y1] = applied(ctm, to);
  const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  return Math.min(across, down) < 1 && Math.max(across, down) > 4 ? [{ x0, y0, x1, y1 }] : [];
}

/** The part of `clip` inside the box with these corners. */
export function narrowed(clip: Box, ctm: Matrix, [x0, y0, x1, y1]: readonly number[]): Box {
  const corners = (
    [
      [x0, y0],
      [x1, y1],
      [x0, y1],
      [x1, y0],
    ] as Point[]
  ).map((corner) => applied(ctm, corner));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [
    Math.max(clip[0], Math.min(...xs)),
    Math.max(clip[1], Math.min(...ys)),
    Math.min(clip[2], Math.max(...xs)),
    Math.min(clip[3], Math.max(...ys)),
  ];
}

/** The rule turned back by a number of quarter turns, its ends in order. */
export function turnedBack({ x0, y0, x1, y1 }: PdfRule, quarters: number): PdfRule {
  const [startX, startY] = backBy(quarters, [x0, y0]);
  const [endX, endY] = backBy(quarters, [x1, y1]);
  return {
    x0: Math.min(startX, endX),
    y0: Math.min(startY, endY),
    x1: Math.max(startX, endX),
    y1: Math.max(startY, endY),
  };
}

/** A place as it stands once the page is turned back by that many quarter turns. */
export function backBy(quarters: number, [x, y]: Point): Point {
  const [cos, sin] = [Math.round(Math.cos((quarters * Math.PI) / 2)), Math.round(Math.sin((quarters * Math.PI) / 2))];
  return [x * cos + y * sin, -x * sin + y * cos];
}

function applied([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The second applied first. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
