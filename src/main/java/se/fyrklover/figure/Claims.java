package se.fyrklover.figure;

import java.util.List;
import java.util.Map;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// What has been printed or typed about an association's figures, and in which documents.
public interface Claims {

    List<Claim> during(AssociationId association, Period period);

    /// The titles of the documents by their ids, as a [se.fyrklover.shared.Place] names them.
    Map<String, String> titles(AssociationId association);
}
