/**
 * Bars drawn on the server: each row is its words, its bar and its figure, so that nothing needs colour, a pointer or a
 * script. Only the bars are SVG (in a box of 1000 units from end to end, stretched by the page); words stay HTML and wrap.
 * The axis always starts at zero. A bar may carry an outline (approved) around its fill (in force), and a target tick.
 */
import { type Table, table } from "./tables.ts";

export type BarChart = {
  readonly id: string;
  /** A sentence with the finding. */
  readonly title: string;
  /** Unit, and what fill, outline and tick mean where they are used. */
  readonly note: string;
  readonly bars: readonly Bar[];
  readonly csvPath: string | null;
  readonly table: Table;
};

/** Geometry in 1/1000 of the width; `text` is the figure as people read it. */
export type Bar = {
  readonly label: string;
  readonly path: string | null;
  readonly text: string;
  readonly isNegative: boolean;
  readonly zero: number;
  readonly fill: Span;
  readonly outline: Span | null;
  readonly target: number | null;
};
export type Span = { readonly x: number; readonly width: number };

export type BarContent = {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly path?: string | null;
  readonly outline?: { readonly value: number; readonly text: string };
  readonly target?: { readonly value: number; readonly text: string };
};

/** The words of the columns of the table behind a chart; `outline` and `target` where the bars have them. */
export type BarHeads = {
  readonly label: string;
  readonly value: string;
  readonly outline?: string;
  readonly target?: string;
};

export type BarChartContent = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly heads: BarHeads;
  readonly bars: readonly BarContent[];
  readonly csvPath?: string | null;
};

/** The model of the `bar-chart` component; its table holds every figure that the bars show. */
export function barChart(content: BarChartContent): BarChart {
  const scale = scaleOf(content.bars);
  return {
    id: content.id,
    title: content.title,
    note: content.note,
    bars: content.bars.map((bar) => drawBar(bar, scale)),
    csvPath: content.csvPath ?? null,
    table: tableBehind(content),
  };
}

type Scale = (value: number) => number;

function scaleOf(bars: readonly BarContent[]): Scale {
  const values = bars.flatMap((bar) => [bar.value, bar.outline?.value ?? 0, bar.target?.value ?? 0]);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const width = high - low || 1;
  return (value) => Math.round(((value - low) / width) * 10_000) / 10;
}

function drawBar(bar: BarContent, scale: Scale): Bar {
  return {
    label: bar.label,
    path: bar.path ?? null,
    text: bar.text,
    isNegative: bar.value < 0,
    zero: scale(0),
    fill: span(bar.value, scale),
    outline: bar.outline ? span(bar.outline.value, scale) : null,
    target: bar.target ? scale(bar.target.value) : null,
  };
}

function span(value: number, scale: Scale): Span {
  const x = Math.min(scale(0), scale(value));
  return { x, width: Math.round(Math.abs(scale(value) - scale(0)) * 10) / 10 };
}

function tableBehind({ id, title, heads, bars }: BarChartContent): Table {
  const figures = [heads.value, heads.outline, heads.target].filter((head) => head !== undefined);
  return table({
    id: `${id}-table`,
    caption: title,
    shape: "figures",
    heads: [heads.label, ...figures.map((text) => ({ text, numeric: true }))],
    rows: bars.map((bar) => [
      bar.label,
      bar.text,
      ...(heads.outline === undefined ? [] : [bar.outline?.text ?? null]),
      ...(heads.target === undefined ? [] : [bar.target?.text ?? null]),
    ]),
  });
}
