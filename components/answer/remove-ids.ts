type Node = { properties?: Record<string, unknown>; children?: Node[] };

/** A rehype plugin: many answers stand on one page, so none of them may name its elements (footnotes would). */
export function removeIds() {
  return function clean(node: Node): void {
    if (node.properties) {
      delete node.properties.id;
      delete node.properties.ariaDescribedBy;
    }
    node.children?.forEach(clean);
  };
}
