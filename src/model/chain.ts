/** The links of the chain from a configuration to metrics, in order. */
export const links = ['configured', 'autoconf', 'placed', 'reachable', 'credentials', 'accepted'] as const;
export type Link = (typeof links)[number];

/** What may be wrong with a link, gravest first: surely, probably (rules warn of it), or perhaps, since a fact is missing. */
export const troubles = ['broken', 'probably-broken', 'unknown'] as const;
export type Trouble = (typeof troubles)[number];

/** `not-applicable`: there is nothing to judge, since nothing is needed there or an earlier link leaves nothing. */
export type LinkState = 'ok' | Trouble | 'not-applicable';

/**
 * Something that the files don't show and that would decide: the platform, the version of Kubernetes, an Agent that gets the
 * check, all settings of the Agent, those of the component, the Service in front of it, the value of a template, or who
 * signed a certificate.
 */
export type MissingFact =
  | 'platform'
  | 'kubernetes-version'
  | 'chart-version'
  | 'operator-version'
  | 'agent'
  | 'agent-settings'
  | 'component-settings'
  | 'service'
  | 'pod-nodes'
  | 'value'
  | 'signer';

/** What is wrong with one link, in words. `missing` is null where no fact that could be given would help. */
export interface Judgement {
  readonly state: Trouble;
  readonly reason: string;
  readonly missing: MissingFact | null;
}

/** Where the metrics stop. */
export interface Break extends Judgement {
  readonly link: Link;
}

/** What was found out of each link; an empty list stands for one that holds. */
export type Chain = Readonly<Record<Link, readonly Judgement[] | 'not-applicable'>>;

export const broken = (reason: string): Judgement => ({ state: 'broken', reason, missing: null });

export const probablyBroken = (reason: string, missing: MissingFact | null = null): Judgement => ({
  state: 'probably-broken',
  reason,
  missing,
});

export const unknown = (reason: string, missing: MissingFact | null): Judgement => ({ state: 'unknown', reason, missing });

/** What follows when something that must hold doesn't, or can't be told for want of a fact. */
export function judge(holds: boolean | 'unknown', fault: string, missing: MissingFact): readonly Judgement[] {
  if (holds === true) return [];
  return [holds === false ? broken(fault) : unknown(`it can't be told whether ${fault}`, missing)];
}

/** The chain of something that gets no further than a link. */
export function endsAt(link: Link, judgements: readonly Judgement[]): Chain {
  const end = links.indexOf(link);
  return everyLink((own) => (own === link ? judgements : links.indexOf(own) < end ? [] : 'not-applicable'));
}

/** All breaks of a chain, and others known of it: gravest first, then in the chain's order. None when the metrics arrive. */
export function breaksIn(chain: Chain, others: readonly Break[] = []): readonly Break[] {
  const all = links.flatMap((link) => {
    const judged = chain[link];
    const own = judged === 'not-applicable' ? [] : judged.map((judgement): Break => ({ link, ...judgement }));
    return [...own, ...others.filter((other) => other.link === link)];
  });
  return troubles.flatMap((state) => all.filter((one) => one.state === state));
}

/** The state of each link, with all breaks that are known. */
export function statesOf(chain: Chain, breaks: readonly Break[]): Readonly<Record<Link, LinkState>> {
  const state = (link: Link): LinkState =>
    breaks.find((one) => one.link === link)?.state ?? (chain[link] === 'not-applicable' ? 'not-applicable' : 'ok');
  return everyLink(state);
}

/** One value for each link. */
export const everyLink = <T>(of: (link: Link) => T): Readonly<Record<Link, T>> => ({
  configured: of('configured'),
  autoconf: of('autoconf'),
  placed: of('placed'),
  reachable: of('reachable'),
  credentials: of('credentials'),
  accepted: of('accepted'),
});
