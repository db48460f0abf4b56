/** Reads what a person wants to know out of an OpenAPI document; whatever is not there is left out. */
type Json = Readonly<Record<string, unknown>>;

export interface Field { readonly name: string; readonly where: string; readonly isRequired: boolean; readonly meaning: string }
export interface Operation {
  readonly method: string; readonly path: string; readonly summary: string; readonly description: string;
  readonly parameters: readonly Field[]; readonly body: readonly Field[]; readonly responses: readonly { readonly status: string; readonly description: string }[];
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function readOperations(document: unknown): readonly Operation[] {
  return Object.entries(object(object(document).paths)).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = object(object(item)[method]);
      return Object.keys(operation).length === 0 ? [] : [readOperation(method, path, operation, object(document))];
    }),
  );
}

function readOperation(method: string, path: string, operation: Json, document: Json): Operation {
  const schema = follow(object(object(object(object(operation.requestBody).content)['application/json']).schema), document);
  const required = list(schema.required);
  return {
    method: method.toUpperCase(), path, summary: string(operation.summary), description: string(operation.description),
    parameters: list(operation.parameters).map((one) => {
      const parameter = follow(object(one), document);
      const type = follow(object(parameter.schema), document);
      return { name: string(parameter.name), where: string(parameter.in), isRequired: parameter.required === true, meaning: meaningOf({ ...type, description: parameter.description ?? type.description }) };
    }),
    body: Object.entries(object(schema.properties)).map(([name, value]) => ({ name, where: 'body', isRequired: required.includes(name) && object(value).default === undefined, meaning: meaningOf(follow(object(value), document)) })),
    responses: Object.entries(object(operation.responses)).map(([status, response]) => ({ status, description: string(follow(object(response), document).description) })),
  };
}

/** A reference inside the document, followed. */
function follow(value: Json, document: Json): Json {
  const reference = string(value.$ref);
  return reference.startsWith('#/') ? reference.slice(2).split('/').reduce<Json>((at, step) => object(at[step]), document) : value;
}

const SHOWN_CHOICES = 6;

function meaningOf(schema: Json): string {
  const choices = list(schema.enum).map(String);
  const among = choices.length > 0 ? `${choices.slice(0, SHOWN_CHOICES).join(', ')}${choices.length > SHOWN_CHOICES ? ` … (${choices.length})` : ''}` : string(schema.type);
  return [string(schema.description), among, schema.default === undefined || typeof schema.default === 'object' ? '' : `default ${schema.default === '' ? 'empty text' : String(schema.default)}`].filter(Boolean).join('; ');
}
