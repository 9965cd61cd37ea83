using EventsHub.Badges.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Domain;

/// <summary>Badges of an event printed in one go: one file that has arrived whole. Its badges are rows of <see cref="BadgePrint"/>; ten thousand of them are never in memory together, so the run does not hold
/// them.</summary>
public sealed class PrintRun : AggregateRoot
{
    /// <summary>The name of the templates that come with EventsHub.</summary>
    public const string StandardTemplate = "standard";

    private PrintRun()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The number by which people speak of it; the first run of an event is 1.</summary>
    public int Number { get; private set; }

    /// <summary>When the data on the badges were read (UTC).</summary>
    public DateTime PrintedAt { get; private set; }

    /// <summary>Id of the account that printed; null for the command line.</summary>
    public Guid? By { get; private set; }

    /// <summary>The verb of the command line that printed; null for an account.</summary>
    public string? Verb { get; private set; }

    /// <summary>Why.</summary>
    public PrintReason Reason { get; private set; }

    /// <summary>What was asked for.</summary>
    public PrintRequest Request { get; private set; } = new();

    /// <summary>The arrangement on paper that comes with EventsHub; null when the badges lay on a sheet of the event's own.</summary>
    public BadgeLayout? Layout { get; private set; }

    /// <summary>Id of the event's own sheet; null for none, and once it was deleted.</summary>
    public Guid? SheetId { get; private set; }

    /// <summary>What that sheet was called then; null for none.</summary>
    public string? SheetName { get; private set; }

    /// <summary>True when every page was followed by its back.</summary>
    public bool BothSides { get; private set; }

    /// <summary>Id of the event's own template; null for those that come with EventsHub, and once it was deleted.</summary>
    public Guid? TemplateId { get; private set; }

    /// <summary>What the template was called then.</summary>
    public string Template { get; private set; } = StandardTemplate;

    /// <summary>Number of badges.</summary>
    public int Badges { get; private set; }

    /// <summary>Writes down that badges were printed.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="number">The number after the highest of the event.</param>
    /// <param name="job">How and for what.</param>
    /// <param name="badges">Number of badges.</param>
    /// <param name="by">Id of the account that printed; null for the command line.</param>
    /// <param name="verb">The verb of the command line that printed; null for an account.</param>
    /// <param name="utc">When the data on the badges were read.</param>
    public static PrintRun Of(Guid eventId, int number, PrintJob job, int badges, Guid? by, string? verb, DateTime utc) => new()
    {
        EventId = eventId, Number = number, PrintedAt = utc, By = by, Verb = verb, Reason = job.Reason, Request = job.Request,
        Layout = job.Layout, SheetId = job.SheetId, SheetName = job.SheetName, TemplateId = job.TemplateId, Template = job.Template, BothSides = job.BothSides, Badges = badges,
    };

    /// <summary>Writes down one badge of this run.</summary>
    /// <param name="registrationId">Id of the registration of the person.</param>
    /// <param name="revision">Number of times that the badge was replaced before.</param>
    /// <param name="fingerprint">The fingerprint of what it shows.</param>
    /// <param name="keyId">The id of the key that signed its code.</param>
    public BadgePrint Print(Guid registrationId, int revision, string fingerprint, string keyId) => BadgePrint.Of(this, registrationId, revision, fingerprint, keyId);

    /// <summary>The paper for a badge in place of one of this run: the one that is asked for, or that of the run where the template is made for another.</summary>
    /// <param name="template">The template of the run.</param>
    /// <param name="layout">The arrangement that is asked for; used when no sheet is.</param>
    /// <param name="sheet">Id of the event's own sheet that is asked for; null for none.</param>
    public (BadgeLayout Layout, Guid? Sheet) PaperOfReplacement(BadgeTemplate template, BadgeLayout layout, Guid? sheet) =>
        sheet is null && !template.Face.HasSizeOf(BadgePaper.Of(layout)) ? (Layout ?? layout, SheetId) : (layout, sheet);

    /// <summary>Forgets the event's own sheet, which is deleted; its name stays.</summary>
    public void LoseSheet() => SheetId = null;

    /// <summary>Forgets the event's own template, which is deleted; its name stays.</summary>
    public void LoseTemplate() => TemplateId = null;

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        // What was printed does not change any more.
        if (change == RootChange.Added)
        {
            Raise(new PrintRunMade(EventId, Id));
        }
    }
}
