import { defineFormat } from '../format.ts';
import { knownText } from '../model/known.ts';
import type { Cursor } from '../yaml/cursor.ts';

/** What the Agent's service accounts may read. Only roles and bindings with `datadog` in one of their names are of interest. */
export default defineFormat({
  id: 'cluster-role',
  title: 'ClusterRole of the Agent, and what binds it',

  matches: ({ root }) =>
    /^rbac\.authorization\.k8s\.io\//.test(root.at('apiVersion').text ?? '') &&
    ['ClusterRole', 'ClusterRoleBinding'].includes(root.at('kind').text ?? '') &&
    names(root).some(({ text = '' }) => text.includes('datadog')),

  read: ({ root }) => {
    const name = root.at('metadata', 'name');
    const at = name.kind === null ? root.at('kind') : name;
    if (root.at('kind').text === 'ClusterRole') {
      const aggregated = root.at('aggregationRule').state !== 'absent';
      return { clusterRoles: [{ name: knownText(name) ?? 'unknown', at, rules: root.at('rules'), aggregated }] };
    }
    const accounts = root.at('subjects').items.filter((subject) => subject.at('kind').text === 'ServiceAccount');
    return {
      clusterRoleBindings: [
        {
          at,
          role: knownText(root.at('roleRef', 'name')) ?? 'unknown',
          accounts: accounts.map((subject) => ({
            name: knownText(subject.at('name')) ?? 'unknown',
            namespace: knownText(subject.at('namespace')),
          })),
        },
      ],
    };
  },
});

const names = (root: Cursor): readonly Cursor[] => [
  root.at('metadata', 'name'),
  root.at('roleRef', 'name'),
  ...root.at('subjects').items.map((subject) => subject.at('name')),
];
