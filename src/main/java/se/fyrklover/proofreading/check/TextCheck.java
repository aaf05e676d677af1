package se.fyrklover.proofreading.check;

import java.util.List;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sentences;

/// A check of what is told in sentences, which are read once for all that look at them.
interface TextCheck extends Check {

    Found in(Reading reading, List<Sentence> sentences);

    @Override
    default Found in(Reading reading) {
        return in(reading, Sentences.of(reading));
    }
}
