import type { Report } from '../../report.ts';
import { jsonText } from '../../text/json-text.ts';
import { clusterOf } from '../json.ts';

/** The clusters as the JSON report has them, without findings: shaped by `schemas/coverage.schema.json`. */
export const jsonCoverage = ({ schemaVersion, tool, clusters }: Report): string =>
  jsonText({ schemaVersion, tool, clusters: clusters.map(clusterOf) });
