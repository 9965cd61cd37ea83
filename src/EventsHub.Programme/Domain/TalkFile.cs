using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Domain;

/// <summary>A file that belongs to a talk: slides, a paper, a poster.</summary>
public sealed class TalkFile : Entity
{
    /// <summary>The largest one, in bytes.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>The largest request with a file in it, in bytes: more than is accepted, so that what is too large gets an answer that says so.</summary>
    public const long LargestRequest = 2L * MaxBytes;

    /// <summary>The talk.</summary>
    public Guid TalkId { get; set; }

    /// <summary>What people see and save it as.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its media type (RFC 6838).</summary>
    public string MediaType { get; set; } = "application/octet-stream";

    /// <summary>Its size, in bytes.</summary>
    public int Length { get; set; }

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }

    /// <summary>Where its bytes are.</summary>
    public Guid ContentId { get; set; }
}
