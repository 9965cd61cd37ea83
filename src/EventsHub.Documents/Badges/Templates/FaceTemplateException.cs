namespace EventsHub.Documents.Badges.Templates;

/// <summary>The document of a template cannot be used. It holds what is wrong, where, and values only; whoever shows it puts them into words in the reader's language.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="place">Where in the document, such as <c>elements[2].texts[0].size</c>; empty for the document itself.</param>
/// <param name="values">The values that the fault is explained with; see <see cref="FaceTemplateFault"/>.</param>
public sealed class FaceTemplateException(FaceTemplateFault fault, string place, params IReadOnlyList<object> values) : Exception($"{place}: {fault} ({string.Join("; ", values)})")
{
    /// <summary>What is wrong.</summary>
    public FaceTemplateFault Fault { get; } = fault;

    /// <summary>Where in the document; empty for the document itself.</summary>
    public string Place { get; } = place;

    /// <summary>The values that the fault is explained with.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
