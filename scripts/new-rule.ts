// npm run new:rule -- <id>: a rule file with every field, its first fixtures, and a fresh registry. Its tests fail until it is filled in.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.ts';

const ruleText = (id: string, version: string): string => `import { defineRule } from '../src/rule-api.ts';

/** Which facts it compares, and where they come from. */
export default defineRule({
  id: '${id}',
  severity: 'error',
  link: 'configured',
  components: [],
  since: '${version}',
  summary: '',
  why: '',
  remedy: '',
  references: [],
  *check(cluster) {
    for (const agent of cluster.agents) {
      if (agent.flavour !== 'operator') yield { message: '', at: agent.at };
    }
  },
});
`;

const fixtureText = (remark: string): string => `# ${remark}
apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata:
  name: datadog
  namespace: datadog
spec:
  global:
    clusterName: production
`;

function main(id: string | undefined): number {
  if (id === undefined || !/^[a-z]+(-[a-z0-9]+)+$/.test(id)) {
    console.error('usage: npm run new:rule -- <id>\nAn id names the bad state in lower case: etcd-certs-missing');
    return 2;
  }
  const rule = `rules/${id}.ts`;
  if (existsSync(path.join(root, rule))) {
    console.error(`${rule} is there already`);
    return 2;
  }
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const files = {
    [rule]: ruleText(id, version),
    [`fixtures/rules/${id}/bad-1.yaml`]: fixtureText('What is wrong here, in one line.'),
    [`fixtures/rules/${id}/good-1.yaml`]: fixtureText('What looks like it and is right.'),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts'], { cwd: root, stdio: 'inherit' });
  console.log(`Now fill them in, and UPDATE=1 npx vitest run test/rules-fixtures.test.ts -t ${id} writes what bad cases give.`);
  return 0;
}

process.exitCode = main(process.argv[2]);
