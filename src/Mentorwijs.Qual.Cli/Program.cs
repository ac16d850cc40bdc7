Console.WriteLine(typeof(Program).Assembly.GetName().Version);
