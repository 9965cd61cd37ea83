using Microsoft.Extensions.Configuration;

namespace EventsHub.Kernel.Mail;

/// <summary>The address that people reach this installation at: the setting <c>PublicAddress</c>. Links in mails start with it.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string _root = (configuration["PublicAddress"] ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>The full address of a path that starts with a slash.</summary>
    public string Of(string path) => _root + path;
}
