package se.fyrklover;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import se.fyrklover.console.Console;
import se.fyrklover.figure.AllClaims;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Figures;

/// Fyrklöver: where it starts, and where the modules of the office are put together: all but the
/// one that holds people.
@SpringBootApplication(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.REGEX, pattern = "se\\.fyrklover\\.participation\\..*"),
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = FyrkloverRoom.class)
        })
public class Fyrklover {

    public static void main(String[] arguments) {
        System.exit(Console.run(Fyrklover.class, FyrkloverRoom.class, arguments));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// What every register has of claims, as one.
    @Bean
    @Primary
    Claims allClaims(List<Claims> registers) {
        return new AllClaims(registers);
    }

    /// What every register offers, as one.
    @Bean
    AllFigures allFigures(ObjectProvider<Figures> registers, Claims claims) {
        return new AllFigures(registers.orderedStream().toList(), claims);
    }
}
