import type { AgentWorkload } from './agent.ts';
import type { CertificateDirectory, CertificateFile } from './certificate-facts.ts';
import { type CertificateUse, certificateUses, directoriesFor, fileAt, pairOf } from './certificates.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { directoryOf, joinPath, normalPath, originOf, resolvePath } from './filesystem.ts';

/** What is wrong between a certificate and its key, and which path to write for which of them. */
export interface KeyPairFault {
  readonly kind: 'same-file' | 'swapped' | 'other-pair';
  readonly cert: CertificateUse;
  readonly key: CertificateUse;
  readonly fix: Partial<Record<'cert' | 'key', string>> | null;
}

/** Whether the instance's certificate and key belong together; null when they do, or when it can't be told. */
export function keyPairFault(cluster: Cluster, agent: AgentWorkload, instance: CheckInstance): KeyPairFault | null {
  const uses = certificateUses(instance);
  const cert = uses.find(({ role }) => role === 'cert');
  const key = uses.find(({ role }) => role === 'key');
  if (!cert || !key) return null;
  const directories = directoriesFor(cluster, instance);
  const fileOf = ({ path }: CertificateUse): CertificateFile | null => fileAt(directories, originOf(resolvePath(agent, path)));
  const [certFile, keyFile] = [fileOf(cert), fileOf(key)];
  const partner = (file: CertificateFile, use: CertificateUse): string | null => partnerPath(directories, file, use.path);
  if (normalPath(cert.path) === normalPath(key.path)) {
    if (!certFile?.pair) return holdsOne(cert.path) ? { kind: 'same-file', cert, key, fix: null } : null;
    const other = partner(certFile, cert);
    return { kind: 'same-file', cert, key, fix: other === null ? null : { [certFile.role === 'key' ? 'cert' : 'key']: other } };
  }
  // Whatever the platform, endings don't lie.
  if (certFile === null && keyFile === null && /\.key$/.test(cert.path) && /\.(?:crt|cer|cert)$/.test(key.path))
    return { kind: 'swapped', cert, key, fix: { cert: key.path, key: cert.path } };
  if (!certFile?.pair || !keyFile?.pair) return null;
  if (certFile.role === 'key' && keyFile.role === 'cert') return { kind: 'swapped', cert, key, fix: { cert: key.path, key: cert.path } };
  if (certFile.role === 'key') return { kind: 'swapped', cert, key, fix: fixOf('cert', partner(keyFile, key)) };
  const [certPair, keyPair] = [pairOf(certFile, cert.path), pairOf(keyFile, key.path)];
  if (keyFile.role === 'cert' || certPair.pair !== keyPair.pair || certPair.node !== keyPair.node) {
    return { kind: keyFile.role === 'cert' ? 'swapped' : 'other-pair', cert, key, fix: fixOf('key', partner(certFile, cert)) };
  }
  return null;
}

const fixOf = (role: 'cert' | 'key', path: string | null): KeyPairFault['fix'] => (path === null ? null : { [role]: path });

/** Files of these endings hold either a certificate or a key; a `.pem` may hold both. */
const holdsOne = (path: string): boolean => /\.(crt|cer|cert|key)$/.test(path);

/** The path of a file's other half, beside the path at which the file itself is seen. */
export function partnerPath(directories: readonly CertificateDirectory[], file: CertificateFile, path: string): string | null {
  const siblings = directories.find(({ files }) => files.includes(file))?.files;
  const other = siblings?.find(({ pair, role }) => pair === file.pair && role !== file.role);
  return other
    ? joinPath(
        directoryOf(path),
        other.path.replace('<node>', () => pairOf(file, path).node),
      )
    : null;
}
