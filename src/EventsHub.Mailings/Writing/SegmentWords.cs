using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Writing;

/// <summary>Says in words whom a segment chooses.</summary>
internal static class SegmentWords
{
    /// <summary>A sentence for each value that restricts it, in the current language. A choice that is gone meanwhile, or that whoever asks may not see, is named by its value.</summary>
    public static IEnumerable<string> Of(AttendeeSegment segment, IReadOnlyList<SegmentField> fields, Texts texts) =>
        from value in segment.Values()
        let field = fields.FirstOrDefault(field => field.Name == value.Key)
        select value.Key == AttendeeSegment.Search ? texts["Search: {0}", value.Value].Value
            : $"{field?.Label ?? value.Key}: {field?.Choices.FirstOrDefault(choice => choice.Value == value.Value)?.Name ?? value.Value}";
}
