import type { Reported } from './check.ts';
import { certificateUses } from './model/certificates.ts';
import type { Link } from './model/chain.ts';
import type { Cluster, Component } from './model/cluster.ts';
import { resolvePath } from './model/filesystem.ts';
import { decisiveSettings } from './model/listeners.ts';
import { packagedFolder } from './model/packaged.ts';
import type { Route } from './model/routes.ts';
import { targetsOf } from './model/targets.ts';
import type { Subject } from './rule.ts';
import type { Place } from './yaml/cursor.ts';

/** The link that a problem breaks; null when it breaks none. */
export const linkOf = ({ rule, problem }: Pick<Reported, 'rule' | 'problem'>): Link | null =>
  problem.link === undefined ? (rule.link ?? null) : problem.link;

/** Whether a problem is about something on a route to a component's metrics: by its subjects, by its place, or by its component. */
export function concerns(reported: Reported, component: Component, route: Route): boolean {
  const { cluster, problem } = reported;
  const { check, instance, agent } = route;
  const subjects = problem.subjects ?? [];
  const settings = decisiveSettings(cluster, component);
  if ([check, instance, ...settings].some((part) => part !== null && subjects.includes(part))) return true;
  // What is wrong with the pod as a whole is wrong for everything that it runs; a single mount or file of it is not.
  if (linkOf(reported) === 'placed' && agent && subjects.includes(agent)) return true;
  const places = subjects.flatMap(placeOf);
  const texts = textsOf(component, route);
  if (texts.some((text) => [problem.at, ...places].some((place) => holds(text, place)))) return true;
  if (problem.component) return problem.component === component && !isElsewhere(reported, component, route);
  // Where there is no Agent, any document that can't be read may be the one.
  if (cluster.agents.length === 0 && linkOf(reported) === 'configured') return true;
  const parts = [check?.nameAt, agent?.at, ...settings.filter(({ flags }) => flags.length > 0).map(({ at }) => at)];
  const anchors = [...texts, ...parts.filter((place) => place !== undefined)];
  return places.some((place) => anchors.some((anchor) => holds(place, anchor)));
}

const placeOf = (subject: Subject): readonly Place[] =>
  'pointer' in subject ? [subject] : 'data' in subject ? [subject.data] : 'root' in subject ? [subject.root] : [];

/** Whether one place lies in another, in one file. */
function holds({ location: outer }: Place, { location: inner }: Place): boolean {
  return outer.file === inner.file && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}

/** The texts that make up a route: those of the instance, of what says where it goes, and of the mounts that bring its files and hide the packaged ones. */
function textsOf(component: Component, { kind, check, instance, agent, annotation }: Route): readonly Place[] {
  // A packaged file is none of the user's.
  if (kind === 'packaged' || !check)
    return annotation ? [annotation.checks, annotation.checkNames, annotation.initConfigs, annotation.instances] : [];
  const found = instance && agent ? certificateUses(instance).map(({ path }) => resolvePath(agent, path)) : [];
  const hiding = agent?.agentContainer.mounts.filter(({ path }) => path === packagedFolder(component)) ?? [];
  const mounts = [...found.flatMap((one) => ('mount' in one ? [one.mount.at] : [])), ...hiding.map(({ at }) => at)];
  const targets = targetsOf(check).flatMap(({ resolveAt, at }) => [resolveAt, at]);
  return [...(instance ? [instance.at] : []), check.adIdentifiers, check.initConfig, ...targets, ...mounts];
}

/** Whether a problem of the component is about another check or instance of it. */
function isElsewhere({ cluster, problem: { subjects = [], at } }: Reported, component: Component, { check, instance }: Route): boolean {
  const isAbout = (other: Cluster['checks'][number]): boolean =>
    subjects.some((subject) => subject === other || ('check' in subject && subject.check === other)) || holds(other.file, at);
  const others = cluster.checks.filter((other) => other !== check && other.component === component);
  const siblings = instance?.check.instances.filter((other) => other !== instance) ?? [];
  return others.some(isAbout) || siblings.some((other) => subjects.includes(other) || holds(other.at, at));
}
