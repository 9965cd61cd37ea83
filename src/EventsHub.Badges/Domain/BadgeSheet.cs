using EventsHub.Badges.Contracts;
using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Domain;

/// <summary>A sheet of labels or cards that an event prints its badges on, beside the arrangements that come with EventsHub.</summary>
public sealed class BadgeSheet : AggregateRoot
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 60;

    /// <summary>The largest number of sheets of one event.</summary>
    public const int MaxOfEvent = 20;

    /// <summary>The shortest and longest side of a sheet, in millimetres.</summary>
    public const double MinPage = 40, MaxPage = 500;

    /// <summary>The largest number of labels in one direction.</summary>
    public const int MaxInLine = 20;

    /// <summary>The least width and height of a label wider than high, in millimetres: on a smaller one the card's name cannot be read across a table, nor its code scanned from a hand.</summary>
    public const double MinCardWidth = 65, MinCardHeight = 41;

    /// <summary>The least width and height of a label at least as high as wide, in millimetres.</summary>
    public const double MinBadgeWidth = 79, MinBadgeHeight = 111;

    // A third of 210 mm is typed as 70 or 70.0; nobody sees a hundredth of a millimetre.
    private const double Tolerance = 0.01;

    private BadgeSheet()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The name by which people choose it; unique in the event.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where labels lie on it.</summary>
    public SheetMeasures Measures { get; private set; } = new();

    /// <summary>Makes a sheet, to be described by <see cref="Describe"/> and <see cref="Measure"/>.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="there">How many sheets the event has already.</param>
    /// <exception cref="DomainRuleException">The event has <see cref="MaxOfEvent"/> already.</exception>
    public static BadgeSheet For(Guid eventId, int there)
    {
        Refuse(there >= MaxOfEvent, "sheet.too-many", "An event has at most {0} sheets of its own. Delete one that nobody uses.", "Name", MaxOfEvent);
        return new() { EventId = eventId };
    }

    /// <summary>Says what it is called.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="others">The names of the event's other sheets.</param>
    /// <exception cref="DomainRuleException">It has no name, a name too long, or that of another sheet.</exception>
    public void Describe(string name, IEnumerable<string> others)
    {
        var clean = name.Trim();
        Refuse(clean.Length is 0 or > MaxName, "sheet.name", "Give a name of at most {0} characters, such as the number on the pack of labels.", "Name", MaxName);
        Refuse(others.Contains(clean, StringComparer.OrdinalIgnoreCase), "sheet.name-taken", "Another sheet of this event has the name {0}.", "Name", clean);
        Name = clean;
    }

    /// <summary>Says where labels lie on it.</summary>
    /// <exception cref="DomainRuleException">The labels do not fit on the page, or a badge does not fit on a label.</exception>
    public void Measure(SheetMeasures measures)
    {
        RefusePage(measures.PageWidth, nameof(measures.PageWidth));
        RefusePage(measures.PageHeight, nameof(measures.PageHeight));
        RefuseCount(measures.Columns, nameof(measures.Columns));
        RefuseCount(measures.Rows, nameof(measures.Rows));
        RefuseDistance(measures.MarginLeft, nameof(measures.MarginLeft));
        RefuseDistance(measures.MarginTop, nameof(measures.MarginTop));
        RefuseDistance(measures.ColumnGap, nameof(measures.ColumnGap));
        RefuseDistance(measures.RowGap, nameof(measures.RowGap));
        RefuseSmallLabel(measures);
        Refuse(
            !(measures.UsedWidth <= measures.PageWidth + Tolerance), "sheet.too-wide", "Margin, labels and gaps take {0} mm side by side, and the sheet is {1} mm wide.", nameof(measures.Columns),
            Round(measures.UsedWidth), measures.PageWidth);
        Refuse(
            !(measures.UsedHeight <= measures.PageHeight + Tolerance), "sheet.too-high", "Margin, labels and gaps take {0} mm below each other, and the sheet is {1} mm high.", nameof(measures.Rows),
            Round(measures.UsedHeight), measures.PageHeight);
        Measures = measures;
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change == RootChange.Removed ? new BadgeSheetRemoved(EventId, Id) : new BadgeSheetChanged(EventId, Id));

    // Written so that what is no number is refused too.
    private static void RefusePage(double length, string field) =>
        Refuse(!(length >= MinPage && length <= MaxPage), "sheet.page", "A sheet is {0} to {1} mm wide and high.", field, MinPage, MaxPage);

    private static void RefuseCount(int count, string field) => Refuse(count is < 1 or > MaxInLine, "sheet.count", "A sheet has 1 to {0} labels side by side, and as many below each other.", field, MaxInLine);

    private static void RefuseDistance(double distance, string field) =>
        Refuse(!(distance >= 0 && distance <= MaxPage), "sheet.distance", "A margin or gap is 0 to {0} mm.", field, MaxPage);

    private static void RefuseSmallLabel(SheetMeasures measures)
    {
        var isCard = measures.BadgeWidth > measures.BadgeHeight;
        var (width, height) = isCard ? (MinCardWidth, MinCardHeight) : (MinBadgeWidth, MinBadgeHeight);
        Refuse(
            !(measures.BadgeWidth >= width && measures.BadgeHeight >= height), "sheet.label-small",
            "A badge needs a label of at least {0} × {1} mm, or {2} × {3} mm when it is higher than wide; on a smaller one it cannot be read.",
            nameof(measures.BadgeWidth), MinCardWidth, MinCardHeight, MinBadgeWidth, MinBadgeHeight);
    }

    private static double Round(double length) => Math.Round(length, 2);

    private static void Refuse(bool broken, string code, string text, string field, params object[] args)
    {
        if (broken)
        {
            throw new DomainRuleException(code, text, args) { Field = $"Sheet.{field}" };
        }
    }
}
