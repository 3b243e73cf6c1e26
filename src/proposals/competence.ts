/**
 * Who may approve a proposal and who issues the amending texts: two things. A matter in texts that the ministry itself issued
 * (its circulars and its minister's decisions) is the minister's; anything in a law, ordinance, decree, resolution of the
 * Government, decision of the Prime Minister or a text of another ministry goes to the Prime Minister (Nghị định 63/2010/NĐ-CP,
 * Điều 31). A text is amended by its own issuer (Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15).
 */
import type { DocumentKind } from "../legal-text/document.ts";
import type { OrganisationKind } from "../organisations/organisation.ts";

export const routes = ["minister", "prime_minister"] as const;
export type ApprovalRoute = (typeof routes)[number];

/** Who issues a text, from the highest down. */
export const authorities = [
  "national_assembly",
  "standing_committee",
  "government",
  "prime_minister",
  "minister",
] as const;
export type Authority = (typeof authorities)[number];

export type TouchedText = {
  readonly id: string;
  readonly number: string;
  readonly kind: DocumentKind;
  readonly issuer: { readonly id: string; readonly kind: OrganisationKind };
};

export type Competence = {
  readonly route: ApprovalRoute;
  readonly highest: TouchedText;
  readonly texts: readonly { readonly text: TouchedText; readonly authority: Authority; readonly isOwn: boolean }[];
  /** A part of it is within the minister's own power: it could be split off and decided there. */
  readonly isMixed: boolean;
};

/** The competence over the texts; `own` holds the ministry's id and those of its predecessors. Null without texts. */
export function competenceOver(texts: readonly TouchedText[], own: ReadonlySet<string>): Competence | null {
  const judged = texts.map((text) => {
    const authority = authorityOver(text);
    return { text, authority, isOwn: authority === "minister" && own.has(text.issuer.id) };
  });
  const [highest] = judged.toSorted((a, b) => rank(a.authority) - rank(b.authority));
  if (!highest) return null;
  const isMinisters = judged.every(({ isOwn }) => isOwn);
  return {
    route: isMinisters ? "minister" : "prime_minister",
    highest: highest.text,
    texts: judged,
    isMixed: !isMinisters && judged.some(({ isOwn }) => isOwn),
  };
}

/** Who issues the instrument that amends such a text. */
export function authorityOver({ kind, issuer }: Pick<TouchedText, "kind" | "issuer">): Authority {
  switch (kind) {
    case "luat":
      return "national_assembly";
    case "phap_lenh":
      return "standing_committee";
    case "nghi_dinh":
      return "government";
    case "nghi_quyet":
      return issuer.kind === "national_assembly" || issuer.kind === "standing_committee" ? issuer.kind : "government";
    case "quyet_dinh":
      return issuer.kind === "prime_minister" || issuer.kind === "government" ? "prime_minister" : "minister";
    case "thong_tu":
      return "minister";
  }
}

function rank(authority: Authority): number {
  return authorities.indexOf(authority);
}
