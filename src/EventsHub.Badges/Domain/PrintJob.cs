using EventsHub.Documents.Badges;

namespace EventsHub.Badges.Domain;

/// <summary>How and for what badges are printed: what a run says of itself besides its badges.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="Layout">The arrangement that comes with EventsHub; null on a sheet of the event's own.</param>
/// <param name="SheetId">Id of the event's own sheet; null for one of the arrangements that come with EventsHub.</param>
/// <param name="SheetName">What that sheet was called; null for none.</param>
/// <param name="TemplateId">Id of the event's own template; null for those that come with EventsHub.</param>
/// <param name="Template">What the template was called.</param>
/// <param name="BothSides">True when every page was followed by its back.</param>
public sealed record PrintJob(
    PrintRequest Request, PrintReason Reason, BadgeLayout? Layout = BadgeLayout.A6, Guid? SheetId = null, string? SheetName = null, Guid? TemplateId = null, string Template = PrintRun.StandardTemplate,
    bool BothSides = false);
