import { defineFormat } from '../format.ts';
import { checkNames, componentOf, nearMiss } from '../model/check-names.ts';
import { checkFile } from '../model/confd.ts';
import type { Cursor } from '../yaml/cursor.ts';

/** A check file of one of the four checks that is a file of its own, such as `conf.d/etcd.yaml` or `etcd.d/conf.yaml`. */
export default defineFormat({
  id: 'confd-file',
  title: 'Check file',

  matches: ({ root, file }) => {
    const keys = root.keys;
    if (keys.includes('apiVersion') || keys.includes('kind') || root.at('instances').kind !== 'seq') return false;
    const hasCompany = ['init_config', 'ad_identifiers', 'advanced_ad_identifiers', 'cluster_check'].some((key) => keys.includes(key));
    return hasCompany && checkNameOf(file.path, root) !== null;
  },

  read: ({ root, file }) => {
    const name = checkNameOf(file.path, root);
    return name === null ? {} : { checkFiles: [{ name, file: root }] };
  },
});

/**
 * The check that the file's name says, right or nearly right. Where names don't count (outside of conf.d), else the
 * one whose container or port the file asks for.
 */
function checkNameOf(path: string, root: Cursor): string | null {
  const { check, fileName } = checkFile(path.split('/').slice(-2).join('/'), false);
  const stem = fileName.replace(/\..*$/, '');
  const named = [check, stem].find((name) => componentOf(name) !== null || nearMiss(name) !== null);
  if (named !== undefined) return named;
  return /\.d\/[^/]+$/.test(path) || ofOtherChecks.has(stem) ? null : (identifiedCheck(root) ?? aimedCheck(root));
}

/** Checks for endpoints of any kind, which may ask for a component's port too. */
const ofOtherChecks: ReadonlySet<string> = new Set(['openmetrics', 'prometheus', 'http_check', 'tcp_check', 'tls']);

function identifiedCheck(root: Cursor): string | null {
  const names = root.at('ad_identifiers').items.map((item) => item.text ?? '');
  const found = names.map((name) => (componentOf(name) === null ? nearMiss(name) : name)).find((name) => name !== null);
  return found ?? null;
}

const ports: ReadonlyMap<string, string> = new Map([
  ['2379', checkNames.etcd],
  ['2381', checkNames.etcd],
  ['10251', checkNames.scheduler],
  ['10259', checkNames.scheduler],
  ['10252', checkNames['controller-manager']],
  ['10257', checkNames['controller-manager']],
]);

function aimedCheck(root: Cursor): string | null {
  const urls = root.at('instances').items.map((instance) => instance.at('prometheus_url').text ?? '');
  const found = urls.map((url) => ports.get(/:(\d+)(?:\/|$)/.exec(url)?.[1] ?? '')).find((name) => name !== undefined);
  return found ?? null;
}
