using EventsHub.Conference.Contracts;
using EventsHub.Conference.Overview;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Pages;

/// <summary>Texts for the statuses of an event, the buttons that change them, and the steps of its setup.</summary>
public static class EventTexts
{
    public static string Name(this Texts texts, EventStatus status) => status switch
    {
        EventStatus.Draft => texts["Draft"],
        EventStatus.Published => texts["Published"],
        EventStatus.RegistrationOpen => texts["Registration open"],
        EventStatus.RegistrationClosed => texts["Registration closed"],
        EventStatus.Running => texts["Running"],
        EventStatus.Over => texts["Over"],
        _ => texts["Archived"],
    };

    /// <summary>The text of the button that changes one status into another.</summary>
    public static string Action(this Texts texts, EventStatus from, EventStatus to) => to switch
    {
        EventStatus.Draft => texts["Take back to draft"],
        EventStatus.Published => texts["Publish"],
        EventStatus.RegistrationOpen => from == EventStatus.Published ? texts["Open registration"] : texts["Open registration again"],
        EventStatus.RegistrationClosed => texts["Close registration"],
        EventStatus.Running => from == EventStatus.Over ? texts["It is not over yet"] : texts["The event begins"],
        EventStatus.Over => from == EventStatus.Archived ? texts["Bring back from the archive"] : texts["The event is over"],
        _ => texts["Archive"],
    };

    public static string Pill(EventStatus status) => status switch
    {
        EventStatus.RegistrationOpen or EventStatus.Running => "success",
        EventStatus.Published => "info",
        EventStatus.RegistrationClosed => "warning",
        _ => "neutral",
    };

    public static string Name(this Texts texts, ShowEvent.StepKind step) => step switch
    {
        ShowEvent.StepKind.Texts => texts["Write name and description in every language"],
        ShowEvent.StepKind.Place => texts["Give the venue and an address to write to"],
        ShowEvent.StepKind.Rooms => texts["Add the rooms"],
        ShowEvent.StepKind.Tickets => texts["Add ticket types and options"],
        ShowEvent.StepKind.Quotas => texts["Limit the places"],
        ShowEvent.StepKind.Policies => texts["Set terms, cancellation and payment"],
        ShowEvent.StepKind.Publish => texts["Publish the event"],
        _ => texts["Open registration"],
    };

    /// <summary>The setup page on which a step is taken, as the end of its path; null for steps taken by a button of the overview.</summary>
    public static string? PageOf(ShowEvent.StepKind step) => step switch
    {
        ShowEvent.StepKind.Texts or ShowEvent.StepKind.Place => "",
        ShowEvent.StepKind.Rooms => "/rooms",
        ShowEvent.StepKind.Tickets => "/tickets",
        ShowEvent.StepKind.Quotas => "/quotas",
        ShowEvent.StepKind.Policies => "/policy",
        _ => null,
    };
}
