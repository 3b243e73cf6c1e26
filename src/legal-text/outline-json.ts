/** The outline as the command line and the programming interface give it: stable names, one sentence per problem. */
import type { Translate } from "../i18n/message.ts";
import type { ProvisionKind } from "./address.ts";
import type { Outline } from "./outline.ts";

export type OutlineJson = {
  readonly document: {
    readonly number: string | null;
    readonly type: string | null;
    readonly issuer: string | null;
    /** "YYYY-MM-DD". */
    readonly issued_on: string | null;
    readonly title: string | null;
  };
  /** In reading order, flat. */
  readonly provisions: readonly {
    readonly address: string;
    readonly kind: ProvisionKind;
    readonly number: string;
    readonly heading: string | null;
    readonly text: string;
  }[];
  /** `at`: the address of the provision concerned, or "line 12" outside any. */
  readonly problems: readonly { readonly at: string; readonly code: string; readonly message: string }[];
};

/** The outline in its published shape, its sentences in the translator's language. */
export function toOutlineJson({ document, provisions, problems }: Outline, t: Translate): OutlineJson {
  return {
    document: {
      number: document.number,
      type: document.type,
      issuer: document.issuer,
      issued_on: document.issuedOn,
      title: document.title,
    },
    provisions: provisions.map(({ address, kind, number, heading, text }) => ({
      address,
      kind,
      number,
      heading,
      text,
    })),
    problems: problems.map(({ line, address, code, params }) => ({
      at: address ?? `line ${line}`,
      code,
      message: t(`legal-text.outline.${code}`, params),
    })),
  };
}
