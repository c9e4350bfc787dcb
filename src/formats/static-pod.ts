import { defineFormat } from '../format.ts';
import type { Component, ParsedDocument } from '../model/cluster.ts';
import type { ComponentSettings } from '../model/component-settings.ts';
import { readCommand } from '../model/flags.ts';
import type { Cursor } from '../yaml/cursor.ts';

const programs: ReadonlyMap<string, Component> = new Map([
  ['kube-apiserver', 'apiserver'],
  ['kube-controller-manager', 'controller-manager'],
  ['kube-scheduler', 'scheduler'],
  ['etcd', 'etcd'],
]);

/** The manifest of a component that the kubelet runs by itself: its flags stand in the container's command. */
export default defineFormat({
  id: 'static-pod',
  title: 'Static pod of a control-plane component',

  matches: ({ root }) => {
    if (root.at('kind').text !== 'Pod' || root.at('spec', 'hostNetwork').boolean !== true) return false;
    const namespace = root.at('metadata', 'namespace').text ?? 'kube-system';
    return namespace === 'kube-system' && componentContainers(root).length > 0;
  },

  read: (document) => ({ controlPlane: componentContainers(document.root).map((found) => readSettings(document, found)) }),
});

interface ComponentContainer {
  readonly container: Cursor;
  readonly component: Component;
}

function componentContainers(root: Cursor): readonly ComponentContainer[] {
  return root.at('spec', 'containers').items.flatMap((container) => {
    const component = programs.get(programOf(container));
    return component ? [{ container, component }] : [];
  });
}

/** The program that a container runs: the command's first word, the one that a shell starts, or what the image is for. */
function programOf(container: Cursor): string {
  const [first, ...rest] = [...container.at('command').items, ...container.at('args').items].map((item) => item.text ?? '');
  const program = nameOf(first ?? '');
  if (programs.has(program)) return program;
  if (/^(?:ba|da|a)?sh$/.test(program)) {
    const words = rest.join(' ').split(/\s+/).map(nameOf);
    return words.find((word) => programs.has(word)) ?? '';
  }
  return container.at('command').items.length === 0 ? (container.at('name').text ?? '') : '';
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function readSettings(document: ParsedDocument, { container, component }: ComponentContainer): ComponentSettings {
  const lists = [container.at('command'), container.at('args')];
  const flagsAt = lists.find((list) => list.items.some((item) => item.text?.startsWith('--'))) ?? container.at('command');
  const name = container.at('name');
  return {
    component,
    document,
    at: name.kind === null ? container : name,
    configuration: document.root,
    flagsAt,
    origin: 'static-pod',
    shape: 'command',
    shapedBy: null,
    ...readCommand(lists, flagsAt),
  };
}
