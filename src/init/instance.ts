import type { CertificateFile } from '../model/certificate-facts.ts';
import { isApiServer } from '../model/targets.ts';
import type { Planned } from './plan.ts';

/** An option of a check's instance, and why it is there. */
export interface Option {
  readonly name: string;
  readonly value: string | boolean | Readonly<Record<string, string>>;
  readonly reason?: string;
}

/** What the instance of a component's check needs, in the order of the documentation. */
export function instanceOf(planned: Planned): readonly Option[] {
  const { facts, way, component } = planned;
  const { scheme, port, path, auth, headers } = facts.endpoint;
  // A Service of the API server has one port, which its endpoints give another number.
  const isVariable = way.kind === 'service' && isApiServer(way.service);
  const url = { name: 'prometheus_url', value: `${scheme}://%%host%%:${isVariable ? '%%port%%' : port}${path}` };
  if (scheme === 'http') return [url];
  return [
    url,
    ...(headers ? [{ name: 'extra_headers', value: headers, reason: 'Any other is refused.' }] : []),
    ...(auth === 'bearer-token' ? [{ name: 'bearer_token_auth', value: true }] : certificateOptions(planned)),
    ...(facts.servingCertificate.signedBy === 'cluster-ca' && component !== 'apiserver' ? [clusterCa] : []),
    ...(facts.servingCertificate.signedBy === 'itself' ? [{ ...unverified, reason: 'The component signs its certificate itself.' }] : []),
    ...(facts.servingCertificate.signedBy === 'own-ca' && auth === 'bearer-token' ? [unverified] : []),
  ];
}

const clusterCa: Option = { name: 'tls_ca_cert', value: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt' };
const unverified: Option = { name: 'ssl_verify', value: false };

function certificateOptions({ certificates }: Planned): readonly Option[] {
  if (!certificates?.mount) return [];
  const { files, mount } = certificates;
  const cert = least(files.filter(({ role, client }) => role === 'cert' && client));
  const key = files.find(({ role, pair }) => role === 'key' && pair === cert?.pair);
  const ca = files.find(({ role, rare }) => role === 'ca' && !rare);
  const at = (file: CertificateFile): string => `${mount.path}/${file.path}`;
  return [
    ...(ca ? [{ name: 'tls_ca_cert', value: at(ca) }] : [{ ...unverified, reason: 'The CA is not in the Secret.' }]),
    ...(cert ? [{ name: 'tls_cert', value: at(cert) }] : []),
    ...(key ? [{ name: 'tls_private_key', value: at(key) }] : []),
  ];
}

/** The documented certificate, else one that every host has under the same name. */
const least = (files: readonly CertificateFile[]): CertificateFile | undefined =>
  files.find(({ documented, path }) => documented && !path.includes('<node>')) ?? files.find(({ path }) => !path.includes('<node>'));

/** As lines of YAML, the first of which begins a list item. */
export function instanceLines(options: readonly Option[]): readonly string[] {
  const lines = options.flatMap(({ name, value, reason }) => [
    ...(reason === undefined ? [] : [`# ${reason}`]),
    ...(typeof value === 'object'
      ? [`${name}:`, ...Object.entries(value).map(([key, text]) => `  ${key}: '${text}'`)]
      : [`${name}: ${String(value)}`]),
  ]);
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** As the value of a `.checks` annotation: the checks by name, with their texts in JSON. */
export function checksJson(checks: ReadonlyMap<string, readonly Option[]>): readonly string[] {
  const entries = [...checks].map(([name, options]) => {
    const instance = Object.fromEntries(options.map((option) => [option.name, option.value]));
    return [name, { init_config: {}, instances: [instance] }] as const;
  });
  return JSON.stringify(Object.fromEntries(entries), null, 2).split('\n');
}
