package nl.ketenkompas.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each client of a situation opens to one party for one purpose: a number per client. */
final class Sharing {
  /** Of nobody. */
  static final Sharing NONE = new Sharing(new int[0], new Profile[0]);

  final int[] numbers;
  final Profile[] profiles;

  private Sharing(int[] numbers, Profile[] profiles) {
    this.numbers = numbers;
    this.profiles = profiles;
  }

  Sharing(Covenant covenant, Traits[] traits, String partner, int party, int purpose) {
    numbers = new int[traits.length];
    Map<Profile, Integer> seen = new HashMap<>();
    List<Profile> different = new ArrayList<>();
    for (int row = 0; row < traits.length; row++) {
      Profile profile = traits[row].profile(covenant, partner, party, purpose);
      Integer number = seen.putIfAbsent(profile, different.size());
      numbers[row] = number == null ? different.size() : number;
      if (number == null) {
        different.add(profile);
      }
    }
    profiles = different.toArray(new Profile[0]);
  }

  Profile of(int row) {
    return profiles[numbers[row]];
  }
}
