package nl.ketenkompas.benchmarks;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;

/** Guava's sets of ranges. */
public final class GuavaMixPeer implements MixPeer {
  private MixData data = new MixData(0, 0);

  @Override
  public String name() {
    return "guava";
  }

  @Override
  public void load(MixData loaded) {
    data = loaded;
  }

  @Override
  public Answers answer() {
    Answers answers = new Answers(data.clients);
    for (int c = 0; c < data.clients; c++) {
      RangeSet<Integer> together = TreeRangeSet.create();
      RangeSet<Integer> mix = TreeRangeSet.create();
      int row = data.start[c];
      int end = data.start[c + 1];
      for (int a = 0; a < MixData.AREAS.size(); a++) {
        RangeSet<Integer> stable = TreeRangeSet.create();
        int first = row;
        for (; row < end && data.area[row] == a; row++) {
          if (data.stable[row]) {
            stable.add(Range.closedOpen(data.from[row], data.until[row]));
          }
        }
        for (int i = first; i < row; i++) {
          if (!data.stable[i]) {
            stable.remove(Range.closedOpen(data.from[i], data.until[i]));
          }
        }
        RangeSet<Integer> qualified = TreeRangeSet.create();
        for (Range<Integer> run : stable.asRanges()) {
          int due = data.due[run.lowerEndpoint()];
          if (due < run.upperEndpoint()) {
            qualified.add(Range.closedOpen(due, run.upperEndpoint()));
          }
        }
        if (a == 0) {
          together = stable;
          mix = qualified;
        } else {
          together.removeAll(stable.complement());
          mix.removeAll(qualified.complement());
        }
      }
      for (Range<Integer> run : together.asRanges()) {
        answers.longest[c] =
            Math.max(answers.longest[c], run.upperEndpoint() - run.lowerEndpoint());
      }
      answers.attained[c] = mix.isEmpty() ? -1 : mix.span().lowerEndpoint();
      answers.holds[c] = mix.contains(MixData.AS_OF);
    }
    return answers;
  }
}
