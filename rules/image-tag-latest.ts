import { defineRule } from '../src/rule-api.ts';

/** What `latest` is today, nobody knows from the files. */
export default defineRule({
  id: 'image-tag-latest',
  severity: 'info',
  strict: true,
  components: [],
  since: '0.1.0',
  summary: "an Agent's image has the tag latest",
  why: 'A pod that starts anew may bring another version of the Agent than its neighbours, with other defaults and other packaged checks. Which version a cluster had when its metrics stopped cannot be told afterwards.',
  remedy: 'Name a version, such as 7.60.1, or leave the tag to the version of the chart or of the Operator.',
  references: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-names',
    'https://docs.datadoghq.com/containers/guide/changing_container_registry/',
  ],
  *check(cluster) {
    for (const { images } of cluster.agents.filter(({ deployed }) => deployed !== false)) {
      for (const { at, tag } of images) {
        if (!tag || !/^latest(?:-|$)/.test(tag.name)) continue;
        yield {
          message:
            at.text === tag.name || tag.at !== at
              ? `the tag ${tag.name} is another version every few weeks`
              : `${at.text} has no tag, which means latest`,
          at: tag.at,
          subjects: [at],
        };
      }
    }
  },
});
