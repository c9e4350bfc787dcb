import { defineFormat } from '../format.ts';
import { readService } from '../model/services.ts';

/** A Service. Checks that are meant for it take its address and ports, and its annotations may hold checks. */
export default defineFormat({
  id: 'service',
  title: 'Service',
  matches: ({ root }) => root.at('kind').text === 'Service' && root.at('apiVersion').text === 'v1',
  read: (document) => ({ services: [readService(document)] }),
});
