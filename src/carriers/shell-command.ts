import { type Carried, defineCarrier } from '../carrier.ts';
import { annotatedObjects, type Script } from '../shell/annotated.ts';
import { readCall, readsInput } from '../shell/client.ts';
import { type Command, type Pipeline, readCommands } from '../shell/commands.ts';
import { copiedObjects } from '../shell/copied.ts';
import { type HereDocument, hereRegion } from '../shell/here-document.ts';
import { objectRegion } from '../shell/object-region.ts';
import type { ToldObject } from '../shell/object-text.ts';
import { parseJson } from '../yaml/parse.ts';

/** Commands of `oc` and `kubectl`: annotations that they give, objects that they copy, and manifests in here-documents, `kind`'s too. */
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

const tell = (object: ToldObject): Carried => ({ tree: parseJson(objectRegion(object)), part: object.changed ?? false });

/** What a pipe gives to a command that takes a manifest, straight or by way of `cat`. */
function manifestOf(pipeline: Pipeline): HereDocument | null {
  const [first, second, ...others] = pipeline;
  const last = second ?? first;
  if (!last || others.length > 0 || !takesManifest(last)) return null;
  if (!second) return last.input;
  return first?.words.map(({ text }) => text).join() === 'cat' ? first.input : null;
}

/** `kubectl apply -f -`, and `kind create cluster --config -`. */
function takesManifest(command: Command): boolean {
  const call = readCall(command);
  if (call) return readsInput(call);
  const words = command.words.map(({ text }) => text);
  const program = words.findIndex((word) => /(?:^|\/)kind$/.test(word));
  const config = words.map((word, index) => (word === '--config' ? `${word}=${words[index + 1]}` : word));
  const isCreation = program >= 0 && words[program + 1] === 'create' && words[program + 2] === 'cluster';
  return isCreation && (config.includes('--config=-') || config.includes('--config=/dev/stdin'));
}
