import { defineFormat } from '../format.ts';
import { annotationSets } from '../model/annotation-sets.ts';

/** Annotations that configure checks of the control plane: on a Service, a Pod, a Pod template, or in an excerpt without kind. */
export default defineFormat({
  id: 'annotated-workload',
  title: 'Service, Pod or Pod template whose annotations configure checks',
  matches: (document) => annotationSets(document).length > 0,
  read: (document) => ({ annotations: annotationSets(document) }),
});
