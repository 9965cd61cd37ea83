using Microsoft.Extensions.Configuration;

namespace EventsHub.Application.Messages;

/// <summary>Where this installation is reached from outside, for links in mails and documents: the setting <c>PublicAddress</c>.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string _root = (configuration["PublicAddress"] is { Length: > 0 } set ? set : "http://localhost:5000").TrimEnd('/');

    /// <summary>The whole address of a path that starts with a slash.</summary>
    public string Of(string path) => _root + path;
}
