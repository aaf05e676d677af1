/// Reads the quantities in what people write: "52 %", "1 500 kr", "30 deltagare", "12 mån".
///
/// [Sentences] parts a reading into sentences, [Quantities] reads what each of them counts, and
/// [Apart] keeps away what has digits but counts nothing: years, laws, pages, telephone numbers.
@NullMarked
package se.fyrklover.proofreading.say;

import org.jspecify.annotations.NullMarked;
