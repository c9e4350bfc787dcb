import { type Cursor, defineRule, type Fix, type Place, placeOf, set, textsBelow, yamlTexts } from '../src/rule-api.ts';

/** Texts that are read as YAML and aren't. What follows the break is unknown to every other rule. */
export default defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  link: 'configured',
  components: [],
  since: '0.1.0',
  summary: 'a text that is read as YAML does not parse',
  why: 'A broken manifest or values file is refused as a whole. A broken check file inside it is accepted by Kubernetes and Helm, for which it is any text; only the Agent, or the Operator, finds that it can be no check and leaves it out, which shows in a log and nowhere else.',
  remedy:
    'Repair the text at the place that is shown. A value that begins with a template variable such as %%host%% needs quotes, since YAML allows no % at the start of a value without them.',
  references: [
    'https://docs.datadoghq.com/containers/guide/template_variables/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go',
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/object/configmap/configmap.go',
  ],
  fix: 'safe',
  *check(cluster) {
    const broken = yamlTexts(cluster).flatMap(({ root, name }) => {
      const [problem] = root.tree.problems;
      return problem ? [{ root, name, at: placeOf(root, problem.span), reason: problem.message }] : [];
    });
    for (const { root, name, at, reason } of broken) {
      // What lies behind a break in the text around this one is lost with it.
      if (broken.some((other) => isAround(other.root, root) && startOf(other.at) <= startOf(at))) continue;
      const bare = textsBelow(root).filter(startsBare);
      const isCause = bare.some((value) => startOf(value) === startOf(at));
      yield { message: `${name} cannot be read as YAML: ${reason}`, at, subjects: [root], fix: isCause ? quote(bare) : undefined };
    }
  },
});

const startOf = (place: Place): number => place.location.span.start;

function isAround(outer: Cursor, inner: Cursor): boolean {
  const isSameDocument = outer.tree.region.file === inner.tree.region.file && outer.document.index === inner.document.index;
  return isSameDocument && outer.tree.region.depth < inner.tree.region.depth;
}

/** A value that begins with a template variable and is not in quotes. */
function startsBare({ text, location: { file, span } }: Cursor): boolean {
  return (text ?? '').startsWith('%%') && file.text.startsWith('%%', span.start);
}

/** All of them, since the text parses only when none is left. */
const quote = (values: readonly Cursor[]): Fix => ({
  title: 'quote what begins with a template variable',
  edits: values.map((value) => set(value, value.text ?? '')),
});
