package se.fyrklover.exchange;

import java.util.List;
import se.fyrklover.association.Member;
import se.fyrklover.budget.BudgetLine;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.budget.Contribution;
import se.fyrklover.budget.InterventionFunds;
import se.fyrklover.finding.Explanation;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.followup.ReportWords;
import se.fyrklover.followup.YearlyParticipants;
import se.fyrklover.funding.BroughtDeal;
import se.fyrklover.funding.BroughtDecision;
import se.fyrklover.funding.BroughtRequisition;
import se.fyrklover.goal.Goal;
import se.fyrklover.goal.GoalComment;
import se.fyrklover.goal.GoalEvidence;
import se.fyrklover.goal.ModelApplication;
import se.fyrklover.goal.ModelParameter;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.ledger.EconomyYear;
import se.fyrklover.ledger.EquityTier;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementAmount;
import se.fyrklover.publication.ClaimRow;
import se.fyrklover.report.Manuscript;
import se.fyrklover.survey.Survey;
import se.fyrklover.survey.SurveyAnswer;

/// A package as read and found sound.
record AssociationPackage(
        AssociationFile.Contents association,
        List<Member> members,
        List<Intervention> interventions,
        List<Contribution> contributions,
        List<InterventionFunds> funds,
        Funding funding,
        List<BudgetSection> budgetSections,
        List<BudgetLine> budgetLines,
        List<YearlyParticipants> years,
        List<ReportCell> cells,
        List<ReportWords> words,
        List<StatementAmount> statements,
        List<NoteAmount> notes,
        BookFiles.Brought books,
        List<EconomyYear> economyYears,
        List<EquityTier> equityTiers,
        Noted noted,
        List<Survey> surveys,
        List<SurveyAnswer> answers,
        Goals goals,
        List<ClaimRow> claims,
        List<Explanation> explanations,
        List<Manuscript> texts) {

    /// What the board decided to give interventions, what they have asked to be paid of it, and
    /// what was agreed with other organisations.
    record Funding(
            List<BroughtDecision> decisions,
            List<BroughtRequisition> requisitions,
            List<BroughtDeal> deals) {}

    /// What an association set out to reach, what shows it, and its socio-economic model.
    record Goals(
            List<Goal> goals,
            List<GoalEvidence> evidence,
            List<GoalComment> comments,
            List<ModelParameter> parameters,
            List<ModelApplication> applications) {}
}
