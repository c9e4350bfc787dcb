import { type Breakage, below, type Change, drop, type Flavour, flavours, moveLast, swap } from './breakage.ts';

const etcd = 'etcd.yaml:';
const path = '/host/etc/kubernetes/pki/etcd';

/** Behind this, the mounts of the container that runs checks follow. */
const mounts: Readonly<Record<Flavour, string>> = {
  operator: 'volumeMounts:',
  helm: 'volumeMounts:',
  manifest: 'fieldPath: status.hostIP',
};

/** Mistakes with etcd's certificates in the check file. */
const inCheck: readonly Breakage[] = [
  {
    name: 'no certificates',
    rule: 'etcd-certs-missing',
    about: [etcd],
    changes: [
      drop(etcd, 'tls_ca_cert', 'tls_cert', 'tls_private_key'),
      swap(etcd, 'https://%%host%%:2379/metrics', '«https://%%host%%:2379/metrics»'),
    ],
    fixed: 'as before',
  },
  {
    name: 'a key without a certificate',
    rule: 'etcd-certs-missing',
    about: [etcd],
    changes: [drop(etcd, 'tls_cert'), swap(etcd, `${path}/server.key`, `«${path}/server.key»`)],
    fixed: [drop(etcd, 'tls_cert'), below(etcd, 'tls_private_key', `tls_cert: ${path}/server.crt`)],
  },
  {
    name: 'a certificate without a key',
    rule: 'etcd-certs-missing',
    about: [etcd],
    changes: [drop(etcd, 'tls_private_key'), swap(etcd, `${path}/server.crt`, `«${path}/server.crt»`)],
    fixed: 'as before',
  },
  {
    name: 'a file that is not there',
    rule: 'etcd-cert-path-wrong',
    about: [etcd],
    changes: [swap(etcd, `${path}/ca.crt`, `«${path}/ca.pem»`)],
    fixed: 'as before',
  },
  {
    name: 'a pair that is one directory up',
    rule: 'etcd-cert-path-wrong',
    about: [etcd],
    changes: [
      swap(etcd, `${path}/server.crt`, `«${path}/apiserver-etcd-client.crt»`),
      swap(etcd, `${path}/server.key`, `${path}/apiserver-etcd-client.key`),
    ],
    fixed: 'as before',
  },
  {
    name: 'the key of another certificate',
    rule: 'etcd-key-pair-mismatch',
    about: [etcd],
    changes: [swap(etcd, `${path}/server.key`, `«${path}/peer.key»`)],
    fixed: 'as before',
  },
  {
    name: 'the certificate for its key',
    rule: 'etcd-key-pair-mismatch',
    about: [etcd],
    changes: [swap(etcd, `${path}/server.key`, `«${path}/server.crt»`)],
    fixed: 'as before',
  },
  {
    name: 'certificate and key the wrong way round',
    rule: 'etcd-key-pair-mismatch',
    about: [etcd],
    changes: [
      swap(etcd, `tls_cert: ${path}/server.crt`, `tls_cert: «${path}/server.key»`),
      swap(etcd, `private_key: ${path}/server.key`, `private_key: ${path}/server.crt`),
    ],
    fixed: 'as before',
  },
  {
    name: 'paths of the host',
    rule: 'etcd-certs-not-mounted',
    about: [etcd],
    changes: [
      swap(etcd, `${path}/ca.crt`, '«/etc/kubernetes/pki/etcd/ca.crt»'),
      swap(etcd, `${path}/server.crt`, '/etc/kubernetes/pki/etcd/server.crt'),
      swap(etcd, `${path}/server.key`, '/etc/kubernetes/pki/etcd/server.key'),
    ],
    fixed: 'as before',
  },
];

/** What a fix adds to a list comes last. */
const mountLast = (flavour: Flavour): Change =>
  moveLast(mounts[flavour], ['- name: etcd-certs', `  mountPath: ${path}`, '  readOnly: true']);
const volumeLast = moveLast('volumes:', ['- name: etcd-certs', '  hostPath:', '    path: /etc/kubernetes/pki/etcd']);

/** Mistakes with the directory that the Agent gets. */
const inAgent = (flavour: Flavour): readonly Breakage[] =>
  (
    [
      {
        name: 'no mount',
        rule: 'etcd-certs-not-mounted',
        about: [etcd, 'mounts'],
        changes: [
          drop(mounts[flavour], '- name: etcd-certs', 'readOnly', 'mountPath: /host'),
          swap(etcd, `${path}/ca.crt`, `«${path}/ca.crt»`),
        ],
        fixed: [mountLast(flavour)],
      },
      {
        name: 'no mount and no volume',
        rule: 'etcd-certs-not-mounted',
        about: [etcd, 'mounts', 'volumes'],
        changes: [
          drop(mounts[flavour], '- name: etcd-certs', 'readOnly', 'mountPath: /host'),
          drop('volumes:', '- name: etcd-certs', 'hostPath', 'path'),
          swap(etcd, `${path}/ca.crt`, `«${path}/ca.crt»`),
        ],
        fixed: [mountLast(flavour), volumeLast],
      },
      {
        name: 'another path in the container',
        rule: 'etcd-certs-not-mounted',
        about: [etcd, 'mounts'],
        changes: [swap(mounts[flavour], path, '/etc/etcd-certs'), swap(etcd, `${path}/ca.crt`, `«${path}/ca.crt»`)],
        fixed: [
          swap(mounts[flavour], path, '/etc/etcd-certs'),
          ...['ca.crt', 'server.crt', 'server.key'].map((file) => swap(etcd, `${path}/${file}`, `/etc/etcd-certs/${file}`)),
        ],
      },
      {
        name: 'another directory of the host',
        rule: 'etcd-cert-host-path-wrong',
        about: [etcd, 'volumes'],
        changes: [swap('volumes:', 'path: /etc/kubernetes/pki/etcd', 'path: «/etc/etcd/pki»')],
        fixed: 'as before',
      },
      {
        name: 'a mount to write to',
        rule: 'etcd-certs-mount-writable',
        severity: 'warning',
        about: ['mounts'],
        changes: [swap(mounts[flavour], 'readOnly: true', 'readOnly: «false»')],
        fixed: 'as before',
      },
      {
        name: 'a mount that nobody made read-only',
        rule: 'etcd-certs-mount-writable',
        severity: 'warning',
        about: ['mounts'],
        changes: [drop(mounts[flavour], 'readOnly: true'), swap(mounts[flavour], path, `«${path}»`)],
        fixed: [drop(mounts[flavour], 'readOnly: true'), below(mounts[flavour], `mountPath: ${path}`, 'readOnly: true')],
      },
      {
        name: 'a volume of nearly that name',
        rule: 'volume-not-defined',
        about: [etcd, 'mounts'],
        changes: [swap(mounts[flavour], 'etcd-certs', '«etcd-cert»')],
        fixed: 'as before',
      },
    ] as const
  ).map((breakage) => ({ ...breakage, flavours: [flavour] }));

export const breakagesInCertificates: readonly Breakage[] = [...inCheck, ...flavours.flatMap(inAgent)];
