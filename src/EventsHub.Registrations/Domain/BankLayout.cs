using System.Text.Json.Serialization;
using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>How a bank lays out its tables.</summary>
/// <param name="Labels">The labels of the columns, folded, from left to right.</param>
/// <param name="Fields">What each column holds.</param>
public sealed record BankLayout(IReadOnlyList<string> Labels, IReadOnlyList<BankField> Fields)
{
    /// <summary>One short text for all tables with these labels.</summary>
    [JsonIgnore]
    public string Key => KeyOf(Labels);

    /// <summary>The key of tables with some labels.</summary>
    public static string KeyOf(IReadOnlyList<string> labels) => Submission.ContentOf(labels);
}
