using System.Reflection;

namespace EventsHub.Kernel.Modules;

/// <summary>The assemblies of this installation, the kernel first. Handlers, table configurations and translations are found by scanning
/// them.</summary>
/// <param name="modules">One assembly for each module, every module after those that it builds on.</param>
public sealed class ModuleCatalogue(params IReadOnlyList<Assembly> modules)
{
    /// <summary>The kernel's assembly, then those of the modules.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(ModuleCatalogue).Assembly, .. modules];
}
