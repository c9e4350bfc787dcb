import { defineRule } from '../src/rule-api.ts';

/** The Operator and the chart each put together an image's name in a way of their own, and some names don't survive it. */
export default defineRule({
  id: 'image-reference-broken',
  severity: 'error',
  link: 'placed',
  components: [],
  since: '0.1.0',
  summary: 'an image of the Agent is named in a way that makes a wrong reference',
  why: 'The Operator takes a name, a name with a tag, or all of registry, name and tag; to anything else it adds its own registry. The chart adds a tag to whatever `repository` says. The result names an image that does not exist, and the pods wait in ImagePullBackOff.',
  remedy:
    'For the Operator, write the tag into a name that has a registry, or set the registry in `global.registry`. For the chart, write the tag in `image.tag` and the digest in `image.digest`.',
  references: [
    'https://github.com/DataDog/datadog-operator/blob/main/pkg/images/images.go',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_helpers.tpl',
    'https://docs.datadoghq.com/containers/guide/container-images-for-docker-environments/',
  ],
  fix: 'unsafe',
  *check(cluster) {
    for (const agent of cluster.agents.filter(({ deployed }) => deployed !== false)) {
      for (const { at, fault } of agent.images) {
        if (!fault) continue;
        yield {
          message: messages[fault.kind](at.text ?? ''),
          at: fault.at,
          subjects: [agent, at],
          fix: fault.meant ? { title: `name it ${fault.meant.name}`, edits: fault.meant.edits } : undefined,
        };
      }
    }
  },
});

const messages = {
  'no-tag': (text: string) => `${text} has a registry and no tag in it, so the Operator puts its own registry in front`,
  'port-only': (text: string) => `${text} has a port and no tag in it, which the Operator cannot read`,
  'tag-and-digest': (text: string) => `${text} has a tag and a digest, of which the Operator keeps the tag and half of the digest`,
  'tag-twice': (text: string) => `${text} has a tag in it, and the chart adds another`,
  'digest-and-tag': (text: string) => `${text} has a digest in it, and the chart adds a tag`,
  'registry-only': (text: string) => `${text} is a registry, and \`repository\` stands for the name of the image too`,
};
