package se.fyrklover.funding.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.funding.CannotFund;
import se.fyrklover.funding.Handled;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Page;

/// How a page with forms stands: what was typed in them, and why nothing came of it.
///
/// @param press the id of the next press of any of its buttons
public record Doing(Answers form, Optional<Phrase> why, UUID press) {

    static Doing nothing() {
        return new Doing(Answers.NONE, Optional.empty(), UUID.randomUUID());
    }

    private static Doing faulty(Reading reading) {
        return new Doing(reading.form(), Optional.empty(), reading.form().press());
    }

    private static Doing refused(Reading reading, CannotFund cannot) {
        return new Doing(reading.form(), Optional.of(cannot.why()), reading.form().press());
    }

    /// What comes of a button: the page again with what is in the way, or on from what was done.
    ///
    /// @param work done only if all that was read is sound
    static ModelAndView after(
            Reading reading,
            Supplier<Handled> work,
            Function<Doing, ModelAndView> again,
            IntFunction<ModelAndView> onward) {
        if (!reading.isSound()) return again.apply(faulty(reading));
        return switch (work.get()) {
            case CannotFund cannot -> again.apply(refused(reading, cannot));
            case Handled.Done(var number) -> onward.apply(number);
        };
    }

    boolean isRefused() {
        return why.isPresent() || !form.faults().isEmpty();
    }

    ModelAndView shown(String template, Page page, Map<String, ?> more) {
        var model = new HashMap<String, @Nullable Object>(more);
        model.put("page", page);
        model.put("doing", this);
        var status =
                why.isPresent()
                        ? HttpStatus.CONFLICT
                        : form.faults().isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(template, model, status);
    }

    /// What was typed, else what stands there to begin with.
    public String text(String name, String otherwise) {
        return form.typed().containsKey(name) ? form.text(name) : otherwise;
    }

    public boolean isChosen(String name, String value, boolean otherwise) {
        return form.typed().containsKey(name) ? form.isChosen(name, value) : otherwise;
    }

    static List<Integer> years(int first, int number) {
        return java.util.stream.IntStream.range(first, first + number).boxed().toList();
    }
}
