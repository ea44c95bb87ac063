package nl.ketenkompas.identity;

/** Disjoint sets of the numbers below a bound; the root of a set is its smallest number. */
final class UnionFind {
  private final int[] parent;

  UnionFind(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int number) {
    int root = number;
    while (parent[root] != root) {
      root = parent[root];
    }
    while (parent[number] != root) {
      int next = parent[number];
      parent[number] = root;
      number = next;
    }
    return root;
  }

  void join(int one, int two) {
    int a = find(one);
    int b = find(two);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  void joinAll(int[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      join(numbers[0], numbers[i]);
    }
  }
}
