import type { AgentWorkload, Container } from './agent.ts';
import { checkNames, componentOf, nearMiss } from './check-names.ts';
import type { Cluster, Component } from './cluster.ts';
import { findConfigMap } from './config-maps.ts';
import { resolvePath } from './filesystem.ts';

/**
 * Whether somebody configures a check of the component, or may: under a wrong name, by annotations, in what the files
 * show in part, can't be read, or only refer to.
 */
export function mayBeConfigured(cluster: Cluster, component: Component): boolean {
  const isNamed = cluster.checks.some(({ name }) => componentOf(nearMiss(name) ?? name) === component);
  const isBroken = cluster.documents.some(({ root }) => root.tree.problems.length > 0);
  return isNamed || isBroken || isAnnotated(cluster, component) || cluster.agents.some((agent) => mayHide(cluster, agent, component));
}

function isAnnotated({ documents, annotations: sets }: Cluster, component: Component): boolean {
  if (sets.some(({ meant }) => meant.includes(component))) return true;
  // What the Agent doesn't look up may be meant all the same.
  return documents.some(({ root }) => {
    const places = [root, root.at('spec', 'template')].map((owner) => owner.at('metadata', 'annotations'));
    return places.some((annotations) =>
      annotations.keys.some((key) => key.startsWith('ad.datadoghq.com/') && annotations.at(key).text?.includes(checkNames[component])),
    );
  });
}

/** Whether a workload gets check files that aren't in the files. */
function mayHide(cluster: Cluster, agent: AgentWorkload, component: Component): boolean {
  const isMissing = agent.confd.some(
    (source) => source.at.state === 'unknown' || (source.kind === 'config-map' && !findConfigMap(agent, source, cluster.configMaps)),
  );
  const containers = [agent.agentContainer, ...agent.otherContainers];
  return !agent.confdKnown || isMissing || containers.some((container) => mountsUnseen(agent, container, checkNames[component]));
}

/** Whether a container has its folder of check files, or the check's own, from somewhere that the files don't show. */
function mountsUnseen(agent: AgentWorkload, container: Container, check: string): boolean {
  return [`/etc/datadog-agent/conf.d/${check}.d/conf.yaml`, `/conf.d/${check}.yaml`].some((path) => {
    const found = resolvePath(agent, path, container);
    return ['host', 'other', 'unknown'].includes(found.kind) || (found.kind === 'key' && found.volume.source.kind === 'secret');
  });
}
