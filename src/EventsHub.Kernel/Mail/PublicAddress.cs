using Microsoft.Extensions.Configuration;

namespace EventsHub.Kernel.Mail;

/// <summary>The web address of this installation, from the setting <c>PublicAddress</c>. Links in mails and documents begin with it.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string _root = (configuration["PublicAddress"] ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>The absolute URL of a path that begins with a slash.</summary>
    public string Of(string path) => _root + path;
}
