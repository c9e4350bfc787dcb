import { checksJson, instanceOf, type Option } from './instance.ts';
import { indent, type Lines } from './lines.ts';
import type { Planned } from './plan.ts';

/** The annotations of Services that are there, and Services of one's own, as a file of documents; null when none is needed. */
export function servicesText(planned: readonly Planned[]): string | null {
  const documents = [...annotatedServices(planned), ...ownServices(planned)];
  return documents.length === 0 ? null : `${documents.map((lines) => lines.join('\n')).join('\n---\n')}\n`;
}

type ByTarget = Map<string, { readonly namespace: string; readonly name: string; readonly checks: Map<string, Planned[]> }>;

/** One document for each Service, whatever is asked through it. */
function annotatedServices(planned: readonly Planned[]): readonly Lines[] {
  const services: ByTarget = new Map();
  for (const one of planned) {
    if (one.way.kind !== 'service') continue;
    const { namespace, name } = one.way.service;
    const service = services.get(`${namespace}/${name}`) ?? { namespace, name, checks: new Map() };
    services.set(`${namespace}/${name}`, service);
    service.checks.set(one.way.target, [...(service.checks.get(one.way.target) ?? []), one]);
  }
  return [...services.values()].map(({ namespace, name, checks }) => [
    '# The Service is there already; this adds annotations to it:',
    '#   kubectl apply --server-side --field-manager datadog-control-plane -f services.yaml',
    ...serviceHead(namespace, name),
    ...indent(
      [...checks].flatMap(([target, own]) => annotations(target, own)),
      4,
    ),
  ]);
}

const serviceHead = (namespace: string, name: string): Lines => [
  'apiVersion: v1',
  'kind: Service',
  'metadata:',
  `  name: ${name}`,
  `  namespace: ${namespace}`,
  '  annotations:',
];

function annotations(target: string, planned: readonly Planned[]): Lines {
  const checks = new Map<string, readonly Option[]>(planned.map((one) => [one.check, instanceOf(one)]));
  const resolve = planned.some(({ way }) => way.kind === 'service' && way.resolve === 'ip');
  return [
    ...(target === 'service' ? ['# Any API server hands these out.'] : []),
    `ad.datadoghq.com/${target}.checks: |-`,
    ...indent(checksJson(checks), 2),
    ...(resolve
      ? ['# The pods behind it are static ones: each endpoint is asked by its address.', 'ad.datadoghq.com/endpoints.resolve: ip']
      : []),
  ];
}

function ownServices(planned: readonly Planned[]): readonly Lines[] {
  return planned.flatMap((one) => {
    if (one.way.kind !== 'pods') return [];
    const { namespace, label } = one.way.pods;
    return [
      [
        '# Without an address of its own: it only leads to the pods that are beside the component.',
        ...serviceHead(namespace, `datadog-${one.component}`),
        ...indent(annotations('endpoints', [one]), 4),
        'spec:',
        '  clusterIP: None',
        '  selector:',
        `    ${label.key}: ${label.value}`,
      ],
    ];
  });
}
