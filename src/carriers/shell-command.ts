import { type Carried, defineCarrier } from '../carrier.ts';
import { annotatedObjects, type Script } from '../shell/annotated.ts';
import { readCall, textOf } from '../shell/client.ts';
import { type Pipeline, readCommands } from '../shell/commands.ts';
import { copiedObjects } from '../shell/copied.ts';
import { type HereDocument, hereRegion } from '../shell/here-document.ts';
import { objectRegion } from '../shell/object-region.ts';
import type { ToldObject } from '../shell/object-text.ts';
import { parseJson } from '../yaml/parse.ts';

/** Commands of `oc` and `kubectl`: annotations that they give, objects that they copy, and manifests in here-documents. */
export default defineCarrier({
  id: 'shell-command',
  title: 'Commands of oc and kubectl',
  languages: ['sh', 'bash'],
  find: (texts) => {
    const scripts: readonly Script[] = texts.map((holder) => ({ holder, pipelines: readCommands(holder.text) }));
    const manifests = scripts.flatMap(({ holder, pipelines }) =>
      pipelines
        .flatMap((pipeline) => manifestOf(pipeline) ?? [])
        .map((document) => ({ region: hereRegion(holder, document), language: null })),
    );
    return [...manifests, ...annotatedObjects(scripts).map(tell), ...copiedObjects(scripts).map(tell)];
  },
});

const tell = (object: ToldObject): Carried => ({ tree: parseJson(objectRegion(object)) });

/** What a pipe gives to `apply -f -` or `create -f -`, straight or by way of `cat`. */
function manifestOf(pipeline: Pipeline): HereDocument | null {
  const [first, second, ...others] = pipeline;
  const last = second ?? first;
  const call = last && readCall(last);
  const from = call?.flags.get('filename');
  if (!call || others.length > 0 || !from || textOf(from) !== '-' || !/^(?:apply|create|replace)$/.test(call.verb.text)) return null;
  if (!second) return call.input;
  return first?.words.map(({ text }) => text).join() === 'cat' ? first.input : null;
}
