package nl.ketenkompas.privacy.audit;

import java.util.List;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.port.AccessLog;

/**
 * The items of a look as text; those with the same rule and ground follow each other without it.
 * Looks that follow on each other mostly differ in the client only, so the last text is kept: to
 * compare takes a fraction of the time of writing. One thread at a time.
 */
final class ItemsText {
  private List<AccessLog.Item> last = List.of();
  private int[] places = {};
  private String text = "";

  String of(List<AccessLog.Item> items, Seals.Evidence evidence) {
    if (!isLast(items, evidence)) {
      text = write(items, evidence);
      places = items.stream().mapToInt(evidence::place).toArray();
      last = items.stream().map(ItemsText::withoutClient).toList();
    }
    return text;
  }

  /** What is kept must not outlive the erasure of a client. */
  private static AccessLog.Item withoutClient(AccessLog.Item item) {
    return new AccessLog.Item(item.kind(), item.level(), item.rule(), item.ground(), null);
  }

  private boolean isLast(List<AccessLog.Item> items, Seals.Evidence evidence) {
    if (items.size() != last.size()) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      AccessLog.Item item = items.get(i);
      AccessLog.Item before = last.get(i);
      if (!Objects.equals(item.kind(), before.kind())
          || !hasSameGround(item, before)
          || evidence.place(item) != places[i]) {
        return false;
      }
    }
    return true;
  }

  /** The same instances mostly: {@code Objects.equals} looks at that first. */
  private static boolean hasSameGround(AccessLog.Item one, AccessLog.Item other) {
    return one.level() == other.level()
        && Objects.equals(one.rule(), other.rule())
        && Objects.equals(one.ground(), other.ground());
  }

  private static String write(List<AccessLog.Item> items, Seals.Evidence evidence) {
    StringBuilder text = new StringBuilder(256);
    AccessLog.Item before = null;
    for (AccessLog.Item item : items) {
      if (before == null
          || !hasSameGround(before, item)
          || evidence.place(before) != evidence.place(item)) {
        text.append('@').append(item.level().name()).append(',').append(item.rule().id());
        text.append(',').append(item.ground() == null ? "" : Checks.code(item.ground(), "ground"));
        int place = evidence.place(item);
        text.append(',').append(place < 0 ? "" : Integer.toString(place)).append(' ');
        before = item;
      }
      text.append(Checks.code(item.kind(), "kind")).append(' ');
    }
    return text.toString();
  }
}
