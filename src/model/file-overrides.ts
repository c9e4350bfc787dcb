import type { Cursor } from '../yaml/cursor.ts';
import { readAnnotatedPod } from './annotated-pod.ts';
import { jsonIn } from './annotation-payload.ts';
import type { Cluster, Component, Known } from './cluster.ts';
import type { ComponentSettings } from './component-settings.ts';

/**
 * Whether the annotations of a component's own Pod stand in the place of files for a check of some name: they name it, or they
 * name none, which switches every file off. Unknown where Pods differ, and where templates keep the names from being read.
 * Source: DataDog/datadog-agent:comp/core/autodiscovery/listeners/service.go
 */
export function isOverridden({ controlPlane }: Cluster, component: Component, check: string): Known<boolean> {
  const pods = controlPlane.filter((settings) => settings.component === component && settings.origin === 'static-pod');
  const [first = false, ...others] = new Set(pods.map((pod) => overrides(pod, check)));
  return others.length > 0 ? 'unknown' : first;
}

function overrides({ document: { root }, at }: ComponentSettings, check: string): Known<boolean> {
  const container = readAnnotatedPod(root).containers.find(({ nameAt }) => nameAt.pointer === at.pointer);
  // A container with an id of its own is looked up by that one only.
  const names = namesUnder(root.at('metadata', 'annotations'), container?.ids.at(-1) ?? '');
  if (names === null || names === 'unknown') return names ?? false;
  return names.includes(check) || names.length === 0 || (names.length === 1 && names[0] === '');
}

/** The checks that annotations name under an id; null when they name nothing in a way that the Agent reads. */
function namesUnder(annotations: Cursor, id: string): Known<readonly string[]> | null {
  const v2 = annotations.at(`ad.datadoghq.com/${id}.checks`);
  const v1 = [`ad.datadoghq.com/${id}.check_names`, `service-discovery.datadoghq.com/${id}.check_names`].map((key) => annotations.at(key));
  const written = [v2, ...v1].find(({ kind }) => kind !== null);
  const json = written && jsonIn(written);
  if (!json) return null;
  // Templates may be what makes it no JSON.
  if (json.tree.problems.length > 0) return written.state === 'unknown' ? 'unknown' : null;
  if (json.state === 'unknown' || json.items.some(({ state }) => state === 'unknown')) return 'unknown';
  if (json.kind !== (written === v2 ? 'map' : 'seq')) return null;
  const named = written === v2 ? json.keys.map((key) => json.at(key).at('name').text ?? key) : json.items.map(({ string }) => string);
  return named.every((name) => name !== undefined) ? named : null;
}
