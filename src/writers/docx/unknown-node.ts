/**
 * What no handler knows must not disappear from an official answer.
 *
 * @throws Error naming the node; always
 */
export function refuseUnknown(node: never): never {
  throw new Error(`the Word writer does not know this node: ${JSON.stringify(node)}`);
}
