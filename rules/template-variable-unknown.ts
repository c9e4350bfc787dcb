import { type CheckInstance, type Cursor, defineRule, type Problem, set, templateVariables, textsBelow } from '../src/rule-api.ts';

/** Everything between two pairs of percent signs against the variables that the Agent knows, by exact name. */
export default defineRule({
  id: 'template-variable-unknown',
  severity: 'error',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a %%template variable%% has a name that the Agent does not know',
  why: 'The Agent minds case and blanks, and gives up a check as soon as one of its variables makes no sense: it is never scheduled. Percent signs without a partner are left as they are and make a URL that nothing answers.',
  remedy:
    'Write %%host%%, %%port%% or another variable of the documentation in lower case, without blanks, and with two percent signs on each side.',
  references: [
    'https://docs.datadoghq.com/containers/guide/template_variables/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/configresolver/configresolver.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const check of cluster.checks) {
      for (const instance of check.instances) {
        for (const text of textsBelow(instance.at)) yield* faultsIn(text, instance);
      }
    }
  },
});

function* faultsIn(at: Cursor, instance: CheckInstance): Iterable<Problem> {
  const text = at.state === 'present' ? (at.text ?? '') : '';
  const { found, unpaired } = templateVariables(text);
  const base = { component: instance.check.component, subjects: [instance, at] };
  for (const { start, end, name, fault, meant } of found) {
    const place = at.part(start, end);
    const message = `the Agent knows no variable %%${name}%%`;
    if (fault === null) continue;
    if (meant === null) yield { ...base, message: `${message}, so it never schedules the check`, at: place };
    else {
      const edits = [set(at, `${text.slice(0, start)}%%${meant}%%${text.slice(end)}`)];
      yield { ...base, message: `${message}, only %%${meant}%%`, at: place, fix: { title: `write %%${meant}%%`, edits } };
    }
  }
  // In a password, say, percent signs may mean themselves. After an unknown variable they are what is left of it.
  if (unpaired !== null && /_urls?(?:\/\d+)?$/.test(at.pointer) && found.every(({ fault }) => fault !== 'unknown'))
    yield { ...base, message: 'these percent signs have no partner, so no variable is filled in', at: at.part(unpaired, unpaired + 2) };
}
