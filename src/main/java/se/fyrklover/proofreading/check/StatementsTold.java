package se.fyrklover.proofreading.check;

import java.util.List;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.statement.LinesTold;

/// Lines of the statements that are told in a sentence with another value.
public final class StatementsTold implements TextCheck {

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        return LinesTold.in(reading, sentences);
    }
}
