// What the server says and takes, as docs/reference/openapi.yaml describes it.
export interface User {
  login: string;
  name: string;
  role: string;
  city_name: string;
  rights: string[];
}
export interface Session {
  csrf_token: string;
  user: User;
}
export interface LoginWish {
  login: string;
  password: string;
  code?: string;
}
