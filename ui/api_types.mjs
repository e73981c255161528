// Writes src/api/schema.ts, the types of what the server says and takes, from the schemas of
// docs/reference/openapi.yaml: a change of the contract that a page has not followed does not pass
// `npm run check`. Run: npm run types.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const here = new URL('.', import.meta.url);
const source = new URL('../docs/reference/openapi.yaml', here);
const target = new URL('src/api/schema.ts', here);

const name = (ref) => ref.split('/').at(-1);
const key = (text) => (/^[A-Za-z_]\w*$/.test(text) ? text : `'${text}'`);
const either = (types) => [...new Set(types)].join(' | ');
const plain = { integer: 'number', number: 'number', string: 'string', boolean: 'boolean', null: 'null' };

function record(schema, indent) {
  const fields = Object.entries(schema.properties ?? {});
  if (!fields.length) {
    const more = schema.additionalProperties;
    return `Record<string, ${more && more !== true ? type(more, indent) : 'unknown'}>`;
  }
  const required = schema.required ?? [];
  const lines = fields.map(([field, of]) => `${indent}  ${key(field)}${required.includes(field) ? '' : '?'}: ${type(of, `${indent}  `)};\n`);
  return `{\n${lines.join('')}${indent}}`;
}

function type(schema, indent = '') {
  if (schema.$ref) return name(schema.$ref);
  if (schema.enum) return either(schema.enum.map((value) => `'${value}'`));
  if (schema.oneOf) return either(schema.oneOf.map((one) => type(one, indent)));
  if (Array.isArray(schema.type)) return either(schema.type.map((one) => type({ ...schema, type: one }, indent)));
  if (schema.type === 'array') return `Array<${type(schema.items, indent)}>`;
  if (schema.type === 'object') return record(schema, indent);
  return plain[schema.type] ?? 'unknown';
}

// Answers and questions that stand in a path itself get the name of their operation.
function operations(paths) {
  const made = [];
  for (const path of Object.values(paths)) {
    for (const operation of Object.values(path)) {
      const title = operation.operationId[0].toUpperCase() + operation.operationId.slice(1);
      const asked = operation.requestBody?.content?.['application/json']?.schema;
      const told = operation.responses?.['200']?.content?.['application/json']?.schema;
      if (asked && !asked.$ref) made.push([`${title}Wish`, asked]);
      if (told && !told.$ref) made.push([`${title}Answer`, told]);
    }
  }
  return made;
}

export function typesOf(text) {
  const api = parse(text);
  const answers = Object.entries(api.components.responses)
    .map(([title, response]) => [title, response.content?.['application/json']?.schema])
    .filter(([title, schema]) => schema && !schema.$ref && !api.components.schemas[title]);
  const all = [...Object.entries(api.components.schemas), ...answers, ...operations(api.paths)];
  const lines = all.map(([title, schema]) => `export type ${title} = ${type(schema)};\n`);
  return `// Written by ui/api_types.mjs from docs/reference/openapi.yaml; not to be edited.\n${lines.join('')}`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(target, typesOf(readFileSync(source, 'utf8')));
