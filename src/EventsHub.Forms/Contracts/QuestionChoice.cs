using EventsHub.Kernel.Text;

namespace EventsHub.Forms.Contracts;

/// <summary>One of the answers to choose from.</summary>
public sealed record QuestionChoice
{
    /// <summary>A short, stable name for files and programs, such as <c>vegetarian</c>; unique in the question.</summary>
    public string Key { get; init; } = "";

    /// <summary>What people read, by language.</summary>
    public LocalizedText Label { get; init; } = new();

    /// <summary>The code of the option of the event that comes with it, and gives it its price, VAT and places; null for none.</summary>
    public string? Option { get; init; }
}
